import { useCallback, useEffect, useRef, useState } from "react";
import { pictureWidth } from "./picture.ts";

export type CameraFault = "refused" | "absent" | "busy" | "unplugged";

export type CameraState =
  | { readonly kind: "off"; readonly fault: CameraFault | null }
  | { readonly kind: "starting" }
  | { readonly kind: "live"; readonly stream: MediaStream };

const off: CameraState = { kind: "off", fault: null };

/**
 * The camera of the device, never on longer than it is looked at: its light goes out with the
 * picture, with *Batal*, when the form is left, and when it is pulled out.
 */
export const useCamera = () => {
  const [state, setState] = useState<CameraState>(off);
  const stream = useRef<MediaStream | null>(null);
  /** Counts the askings: an answer to one that was given up is stopped unseen. */
  const asking = useRef(0);

  const release = useCallback(() => {
    asking.current += 1;
    for (const track of stream.current?.getTracks() ?? []) track.stop();
    stream.current = null;
  }, []);
  const stop = useCallback(
    (fault: CameraFault | null = null) => {
      release();
      setState({ kind: "off", fault });
    },
    [release],
  );

  const start = useCallback(async () => {
    release();
    const mine = asking.current;
    // Also where the page does not come by HTTPS: then browsers hide their cameras.
    if (!("mediaDevices" in navigator)) {
      setState({ kind: "off", fault: "absent" });
      return;
    }
    setState({ kind: "starting" });
    try {
      const given = await navigator.mediaDevices.getUserMedia({
        video: { width: { ideal: pictureWidth }, facingMode: "user" },
        audio: false,
      });
      if (mine !== asking.current) {
        for (const track of given.getTracks()) track.stop();
        return;
      }
      stream.current = given;
      for (const track of given.getVideoTracks()) {
        // Not sent when the page itself stops the track.
        track.addEventListener("ended", () => {
          if (stream.current === given) stop("unplugged");
        });
      }
      setState({ kind: "live", stream: given });
    } catch (error) {
      if (mine === asking.current) stop(faultOf(error));
    }
  }, [release, stop]);

  useEffect(() => release, [release]);

  return { state, start, stop };
};

const faultOf = (error: unknown): CameraFault => {
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "refused";
  return name === "NotReadableError" || name === "AbortError" ? "busy" : "absent";
};
