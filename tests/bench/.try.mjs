import { load, openBrowser, serve } from "../support/app-in-browser.mjs";
import { createOffices } from "./support/offices.mjs";
import { run } from "./figures/search.mjs";
const summary=(n)=>{const s=n.toSorted((a,b)=>a-b);return{median:s[Math.floor(s.length/2)],p95:s[Math.floor(s.length*.95)],min:s[0],max:s.at(-1)}};
const app=await serve(); const cases=Number(process.argv[2]);
const offices=createOffices({origin:app.origin,say:console.log});
try { console.log(await run({offices:{visit:()=>offices.visit({cases,open:Math.min(10000,cases/10),forgotten:0})},summary})); }
finally { await offices.close(); await app.stop(); }
