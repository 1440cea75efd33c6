import type { NewAttachment } from "#domain/case/events.ts";
import { attachmentText, fileProblemText, type FileProblem } from "#text/attachments.ts";
import { faultText } from "#text/faults.ts";
import type { FileMessage } from "./file-drop.tsx";

type Saved =
  | {
      readonly kind: "saved";
      readonly attachment: NewAttachment;
      readonly renamedFrom: string | null;
    }
  | { readonly kind: "refused"; readonly problem: FileProblem }
  | { readonly kind: "unreadable" }
  | { readonly kind: "failed"; readonly fault: keyof typeof faultText };

let told = 0;

const say = (tone: FileMessage["tone"], text: string): FileMessage => {
  told += 1;
  return { id: String(told), tone, text };
};

/** What there is to say about a file that was chosen: not taken and why, renamed, locked. */
export const fileMessages = (saved: Saved, fileName: string): readonly FileMessage[] => {
  const name = fileName || attachmentText.unnamed;
  switch (saved.kind) {
    case "saved": {
      const { attachment, renamedFrom } = saved;
      return [
        ...(renamedFrom ? [say("info", attachmentText.renamed(name, attachment.name))] : []),
        ...(attachment.locked ? [say("info", attachmentText.lockedNote(attachment.name))] : []),
      ];
    }
    case "refused":
      return [say("error", fileProblemText(saved.problem, name))];
    case "unreadable":
      return [say("error", attachmentText.unreadableFile(name))];
    case "failed":
      return [say("error", faultText[saved.fault])];
  }
};
