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

/** For the script of a worker: answers calls one after another, in the order they came. */
export const answerCalls = (acts: Acts): void => {
  let last = Promise.resolve();
  const say = (answer: Answer) => postMessage(answer);
  const carryOut = async ({ id, act, input }: Call) => {
    try {
      const work = acts[act];
      if (!work) throw new Error(`no act ${act}`);
      // The caller's types are those of the acts; a message cannot carry that.
      const value = await work(input as never, (done) => say({ id, kind: "progress", done }));
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
  readonly resolve: (value: unknown) => void;
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
      if (data.kind === "done") call.resolve(data.value);
      else call.reject(new Error(data.message));
    });
    worker.addEventListener("error", (event) => fail(event.message || "worker did not start"));
    return worker;
  };

  return {
    call: async (act, input, onProgress) => {
      calls += 1;
      const id = calls;
      const answered = new Promise<unknown>((resolve, reject) => {
        waiting.set(id, { resolve, reject, onProgress });
      });
      started().postMessage({ id, act, input } satisfies Call);
      // What the act of this name answers.
      return (await answered) as never;
    },
    close: () => {
      worker?.terminate();
      worker = null;
      fail("closed");
    },
  };
};
