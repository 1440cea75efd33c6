// Sets the colour scheme before the first paint. A file of its own because the content security
// policy forbids inline scripts; plain and small because everything waits for it.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem("papan-layanan:tampilan");
  } catch (error) {
    // Storage may be closed to us; then the device decides.
  }
  if (chosen !== "light" && chosen !== "dark") {
    chosen = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  }
  document.documentElement.setAttribute("data-mantine-color-scheme", chosen);
  // The bar around the page follows the page, not the device.
  var colour = chosen === "dark" ? "#101616" : "#f0f3f3";
  document.querySelectorAll('meta[name="theme-color"]').forEach(function (meta) {
    meta.setAttribute("content", colour);
  });
})();
