import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { registerServiceWorker } from "./register-service-worker.ts";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <h1>{"Papan Layanan"}</h1>
  </StrictMode>,
);
registerServiceWorker((apply) => apply());
