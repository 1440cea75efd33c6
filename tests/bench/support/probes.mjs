/** Functions that run in the page: given to `page.addInitScript`, so they may use nothing outside. */

/**
 * Presses J as soon as there is a case and until one has taken the focus; `benchFirstKey` is then
 * the time since the navigation began. It presses from inside, because a key sent from outside
 * arrives only when the busy machine gets round to it.
 */
export function answerFirstKey() {
  let last = 0;
  const timer = setInterval(() => {
    // The board answers one frame after a key; pressing more often would only keep it busy.
    if (performance.now() - last < 40 || !document.querySelector("article")) return;
    last = performance.now();
    document.dispatchEvent(
      new KeyboardEvent("keydown", { key: "j", bubbles: true, cancelable: true }),
    );
  }, 4);
  addEventListener("focusin", ({ target }) => {
    if (globalThis.benchFirstKey || !target.closest?.("article")) return;
    clearInterval(timer);
    globalThis.benchFirstKey = performance.now();
  });
}

/** Notes every request to IndexedDB in `benchReads`: where, how, its limit, and how much came back. */
export function noteReads() {
  const reads = [];
  globalThis.benchReads = reads;
  const methods = ["get", "getKey", "getAll", "getAllKeys", "getAllRecords", "count"];
  const cursors = ["openCursor", "openKeyCursor"];
  for (const { prototype } of [IDBObjectStore, IDBIndex]) {
    for (const method of [...methods, ...cursors]) {
      const original = prototype[method];
      if (!original) continue;
      prototype[method] = function noted(...given) {
        const request = original.apply(this, given);
        const table = this.objectStore?.name ?? this.name;
        const index = this.objectStore ? this.name : "";
        const read = { table, index, method, rows: 0, at: performance.now(), ms: 0 };
        reads.push(read);
        request.addEventListener("success", () => {
          const { result } = request;
          if (cursors.includes(method)) read.rows += result ? 1 : 0;
          else if (method === "count") read.rows = result;
          else read.rows = Array.isArray(result) ? result.length : Number(result !== undefined);
          read.ms = performance.now() - read.at;
        });
        return request;
      };
    }
  }
}

/**
 * Times each drop of a case: until the case is painted in another column, and until the transaction
 * that holds it is complete. `benchMoves` has one entry per drop or key Z.
 */
export function timeMoves() {
  const moves = [];
  globalThis.benchMoves = moves;

  const begin = (event, number) => {
    const started = event.timeStamp;
    const from = columnOf(number);
    const move = { number, kind: event.type, painted: null, saved: null, shown: null };
    moves.push(move);
    const watch = new MutationObserver(() => {
      const now = columnOf(number);
      if (now === null || now === from) return;
      watch.disconnect();
      move.shown = performance.now() - started;
      requestAnimationFrame(() => {
        // A message is delivered after the frame that is about to be drawn.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener("message", () => {
          move.painted = performance.now() - started;
        });
        port1.start();
        port2.postMessage(null);
      });
    });
    watch.observe(document.body, { childList: true, subtree: true });
    whenSaved = () => {
      move.saved = performance.now() - started;
    };
  };

  const columnOf = (number) =>
    document
      .querySelector(`article[aria-label="${number}"]`)
      ?.closest("[data-stage]")
      ?.getAttribute("data-stage") ?? null;

  let whenSaved = null;
  // oxlint-disable-next-line typescript/unbound-method -- called with its own database below.
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function watched(names, mode, options) {
    const opened = transaction.call(this, names, mode, options);
    if (mode === "readwrite" && opened.objectStoreNames.contains("history")) {
      opened.addEventListener("complete", () => {
        whenSaved?.();
        whenSaved = null;
      });
    }
    return opened;
  };

  let lifted = null;
  addEventListener(
    "dragstart",
    ({ target }) => {
      lifted = target.querySelector?.("article")?.getAttribute("aria-label") ?? null;
    },
    true,
  );
  addEventListener("drop", (event) => lifted && begin(event, lifted), true);
  addEventListener(
    "keydown",
    (event) => {
      if (event.ctrlKey && event.key === "z" && lifted) begin(event, lifted);
    },
    true,
  );
}

/** Collects the durations of everything a person does, in `benchEvents`. */
export function noteEvents() {
  const events = [];
  globalThis.benchEvents = events;
  new PerformanceObserver((list) => {
    for (const {
      name,
      duration,
      interactionId,
      startTime,
      processingStart,
      processingEnd,
      target,
    } of list.getEntries()) {
      events.push({
        name,
        duration,
        interactionId,
        startTime,
        waited: processingStart - startTime,
        processed: processingEnd - processingStart,
        target: target?.className || target?.nodeName || "",
      });
    }
  }).observe({ type: "event", durationThreshold: 16, buffered: true });
}
