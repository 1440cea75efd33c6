import { serve, openBrowser } from "/work/main/tests/support/app-in-browser.mjs";
const app = await serve(); console.log(app.origin);
const browser = await openBrowser();
try {
for (const [w,h,scheme,tag] of [[1366,768,"dark","dd"],[390,844,"light","m"]]) {
  const ctx = await browser.newContext({ baseURL: app.origin, viewport:{width:w,height:h}, locale:"id-ID", colorScheme: scheme });
  const page = await ctx.newPage();
  page.on("console", m => { if (["error","warning"].includes(m.type())) console.log(tag, m.type(), m.text().slice(0,300)); });
  page.on("pageerror", e => console.log(tag, "pageerror", e.message));
  await page.goto("/");
  await page.waitForTimeout(1500);
  const b = page.getByRole("button", { name: /contoh/i }).first();
  await b.click({timeout:5000}).catch(e=>console.log("no sample button", e.message.slice(0,100)));
  await page.getByText("Hapus data contoh").waitFor({timeout:60000}); await page.waitForTimeout(1000);
  await page.goto("/papan/colocation");
  await page.locator("article").first().waitFor({timeout:20000}).catch(()=>console.log("no board"));
  await page.waitForTimeout(800);
  if (w>768) {
    await page.keyboard.press("/");
    await page.waitForTimeout(300);
    await page.keyboard.type("server dinas", {delay:40});
    await page.waitForTimeout(700);
    await page.screenshot({path:`/tmp/look/${tag}-1.png`});
    console.log(tag, await page.locator("[role=option]").count(), await page.locator("[role=combobox]").first().getAttribute("aria-activedescendant"));
    await page.keyboard.press("ArrowDown"); await page.keyboard.press("ArrowDown");
    await page.waitForTimeout(200);
    await page.screenshot({path:`/tmp/look/${tag}-2.png`});
    await page.keyboard.press("Escape"); await page.waitForTimeout(200);
    console.log(tag,"after esc", await page.locator("[role=option]").count(), await page.evaluate(()=>document.activeElement?.getAttribute("role")));
    await page.locator("[role=combobox]").first().fill("zzzz tidak ada");
    await page.waitForTimeout(500);
    await page.screenshot({path:`/tmp/look/${tag}-3.png`});
    // quick enter
    const number = await page.locator("article").first().getAttribute("aria-label");
    await page.locator("[role=combobox]").first().fill("");
    await page.locator("[role=combobox]").first().pressSequentially(number.toLowerCase(), {delay:1});
    await page.keyboard.press("Enter");
    await page.waitForTimeout(1200);
    console.log(tag, number, page.url(), await page.evaluate(()=>document.activeElement?.id||document.activeElement?.tagName));
    await page.screenshot({path:`/tmp/look/${tag}-4.png`});
    // live: change appears
  } else {
    await page.screenshot({path:`/tmp/look/${tag}-0.png`});
    await page.getByRole("button",{name:"Cari", exact:true}).click();
    await page.waitForTimeout(400);
    await page.keyboard.type("bapenda",{delay:40});
    await page.waitForTimeout(700);
    await page.screenshot({path:`/tmp/look/${tag}-1.png`});
    console.log(tag, await page.locator("[role=option]").count());
    await page.keyboard.press("Escape"); await page.waitForTimeout(400);
    console.log(tag, "focus", await page.evaluate(()=>document.activeElement?.getAttribute("aria-label")), await page.locator("dialog").count());
    await page.getByRole("button",{name:"Cari", exact:true}).click();
    await page.keyboard.type("bapenda",{delay:40}); await page.waitForTimeout(500);
    await page.locator("[role=option]").first().click(); await page.waitForTimeout(900);
    console.log(tag, page.url());
    await page.screenshot({path:`/tmp/look/${tag}-2.png`});
  }
  await ctx.close();
}
} finally { await browser.close(); await app.stop(); }
