/**
 * Long work with a register is done in workers, so that the page answers at every moment. Acts are
 * called by name over messages; whatever comes back, and how far it has come, is a value.
 */
export type Acts = Readonly<
  Record<string, (input: never, onProgress: (done: number) => void) => unknown>
>;

interface Call {
  readonly id: number;
  readonly act: string;
  readonly input: unknown;
}

type Answer =
  | { readonly id: number; readonly kind: "progress"; readonly done: number }
  | { readonly id: number; readonly kind: "done"; readonly value: unknown }
  | { readonly id: number; readonly kind: "thrown"; readonly message: string };

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has but one page.
const say = (answer: Answer) => postMessage(answer);

/** For the script of a worker: answers calls one after another, in the order they came. */
export const answerCalls = (acts: Acts): void => {
  let last = Promise.resolve();
  const carryOut = async ({ id, act, input }: Call) => {
    try {
      const work = acts[act];
      if (!work) throw new Error(`no act ${act}`);
      const onProgress = (done: number) => say({ id, kind: "progress", done });
      // The types of a call are checked where it is made; a message cannot carry them.
      const value: unknown = await Reflect.apply(work, undefined, [input, onProgress]);
      say({ id, kind: "done", value });
    } catch (error) {
      say({ id, kind: "thrown", message: error instanceof Error ? error.message : String(error) });
    }
  };
  addEventListener("message", ({ data }: MessageEvent<Call>) => {
    last = last.then(() => carryOut(data));
  });
};

type InputOf<Act> = Act extends (input: infer Input, ...rest: never[]) => unknown ? Input : never;
type ValueOf<Act> = Act extends (...given: never[]) => infer Value ? Awaited<Value> : never;

export interface Calls<A extends Acts> {
  readonly call: <Act extends keyof A & string>(
    act: Act,
    input: InputOf<A[Act]>,
    onProgress?: (done: number) => void,
  ) => Promise<ValueOf<A[Act]>>;
  /** Ends the worker. What it was at is given up; a next call starts another. */
  readonly close: () => void;
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ((done: number) => void) | undefined;
}

/** The page's side. The worker starts with the first call. */
export const callsTo = <A extends Acts>(start: () => Worker): Calls<A> => {
  let worker: Worker | null = null;
  let calls = 0;
  const waiting = new Map<number, Waiting>();

  const fail = (message: string) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };

  const started = (): Worker => {
    if (worker) return worker;
    worker = start();
    worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      const call = waiting.get(data.id);
      if (!call) return;
      if (data.kind === "progress") {
        call.onProgress?.(data.done);
        return;
      }
      waiting.delete(data.id);
      // What the act of this name answers, so what the caller waits for.
      if (data.kind === "done") Reflect.apply(call.resolve, undefined, [data.value]);
      else call.reject(new Error(data.message));
    });
    worker.addEventListener("error", (event) => fail(event.message || "worker did not start"));
    return worker;
  };

  return {
    call: async <Act extends keyof A & string>(
      act: Act,
      input: InputOf<A[Act]>,
      onProgress?: (done: number) => void,
    ) => {
      calls += 1;
      const id = calls;
      const answered = new Promise<ValueOf<A[Act]>>((resolve, reject) => {
        waiting.set(id, { resolve, reject, onProgress });
      });
      const call: Call = { id, act, input };
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window.
      started().postMessage(call);
      return await answered;
    },
    close: () => {
      worker?.terminate();
      worker = null;
      fail("closed");
    },
  };
};
