import { cameraText } from "#text/camera.ts";
import IconCamera from "@tabler/icons-react/dist/esm/icons/IconCamera.mjs";
import IconPhoto from "@tabler/icons-react/dist/esm/icons/IconPhoto.mjs";
import { useEffect, useRef, useState, type ChangeEvent, type ReactNode } from "react";
import { Button } from "./button.tsx";
import styles from "./camera-field.module.css";
import { FieldGroup } from "./field.tsx";
import { pictureOf, pictureOfFile } from "./picture.ts";
import { useCamera, type CameraState } from "./use-camera.ts";

const largestFile = 20 * 2 ** 20;

/**
 * A small picture of a person, from the camera or from a file; the value is a data URL, empty when
 * there is none. What is no data URL says that a picture lies elsewhere and is not shown here.
 */
export function CameraField({
  label,
  value,
  onChange,
  optional,
  hint,
  error,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  optional?: boolean | undefined;
  hint?: ReactNode;
  error?: string | undefined;
}) {
  const { state, start, stop } = useCamera();
  const [taken, setTaken] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const fault = state.kind === "off" && state.fault ? cameraText[state.fault] : null;

  const open = () => {
    setTaken(null);
    setProblem(null);
    void start();
  };
  const keep = (picture: string) => {
    setTaken(null);
    onChange(picture);
  };
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.currentTarget.files ?? [];
    event.currentTarget.value = "";
    if (!file) return;
    stop();
    setTaken(null);
    const picture = file.size > largestFile ? null : await pictureOfFile(file);
    if (picture) {
      setProblem(null);
      onChange(picture);
    } else {
      setProblem(
        file.size > largestFile ? cameraText.tooLarge(file.name) : cameraText.notPicture(file.name),
      );
    }
  };

  const shown = taken === null ? (state.kind === "off" ? "still" : state.kind) : "taken";
  useFirstButton(place, shown);
  return (
    <FieldGroup
      label={label}
      optional={optional ?? false}
      hint={hint}
      error={problem ?? fault ?? error}
    >
      <div ref={place} className={styles.place} data-shown={shown}>
        <input
          ref={picker}
          className={styles.picker}
          type="file"
          accept="image/*"
          aria-label={cameraText.choose}
          tabIndex={-1}
          onChange={(event) => void choose(event)}
        />
        {taken !== null ? (
          <Taken picture={taken} onUse={() => keep(taken)} onAgain={open} />
        ) : state.kind === "off" ? (
          <Still
            value={value}
            onTake={open}
            onChoose={() => picker.current?.click()}
            onRemove={() => onChange("")}
          />
        ) : (
          <Live
            state={state}
            onTaken={(picture) => {
              stop();
              setTaken(picture);
            }}
            onCancel={() => stop()}
          />
        )}
      </div>
    </FieldGroup>
  );
}

/** Nothing yet, or the picture that is used. */
function Still({
  value,
  onTake,
  onChoose,
  onRemove,
}: {
  value: string;
  onTake: () => void;
  onChoose: () => void;
  onRemove: () => void;
}) {
  const isPicture = value.startsWith("data:image/");
  return (
    <>
      {isPicture && <img className={styles.picture} src={value} alt={cameraText.picture} />}
      {!isPicture && value !== "" && <p className={styles.kept}>{cameraText.kept}</p>}
      <div className={styles.acts}>
        <Button icon={IconCamera} onClick={onTake}>
          {value === "" ? cameraText.take : cameraText.retake}
        </Button>
        <Button icon={IconPhoto} kind="quiet" onClick={onChoose}>
          {cameraText.choose}
        </Button>
        {value !== "" && (
          <Button kind="quiet" onClick={onRemove}>
            {cameraText.remove}
          </Button>
        )}
      </div>
    </>
  );
}

function Live({
  state,
  onTaken,
  onCancel,
}: {
  state: Exclude<CameraState, { kind: "off" }>;
  onTaken: (picture: string) => void;
  onCancel: () => void;
}) {
  const video = useRef<HTMLVideoElement>(null);
  const stream = state.kind === "live" ? state.stream : null;
  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
  }, [stream]);

  const shoot = () => {
    const { current } = video;
    const picture =
      current && pictureOf(current, { width: current.videoWidth, height: current.videoHeight });
    // The first frame may still be on its way.
    if (picture) onTaken(picture);
  };
  return (
    <>
      <video
        ref={video}
        className={styles.picture}
        aria-label={stream ? cameraText.live : cameraText.starting}
        autoPlay
        muted
        playsInline
      />
      <div className={styles.acts}>
        {stream && (
          <Button icon={IconCamera} onClick={shoot}>
            {cameraText.shoot}
          </Button>
        )}
        <Button kind="quiet" onClick={onCancel}>
          {cameraText.cancel}
        </Button>
        {!stream && <span className={styles.kept}>{cameraText.starting}</span>}
      </div>
    </>
  );
}

function Taken({
  picture,
  onUse,
  onAgain,
}: {
  picture: string;
  onUse: () => void;
  onAgain: () => void;
}) {
  return (
    <>
      <img className={styles.picture} src={picture} alt={cameraText.taken} />
      <div className={styles.acts}>
        <Button onClick={onUse}>{cameraText.use}</Button>
        <Button kind="quiet" onClick={onAgain}>
          {cameraText.again}
        </Button>
      </div>
    </>
  );
}

/** Each press takes its own button away: focus goes to the first of those that come. */
const useFirstButton = (place: { readonly current: HTMLElement | null }, shown: string): void => {
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    const here = place.current;
    // Somebody who has gone on to the next field stays there.
    const lost = document.activeElement === document.body || here?.contains(document.activeElement);
    if (!lost) return;
    here?.querySelector("button")?.focus({ preventScroll: true });
    here?.scrollIntoView({ block: "nearest" });
  }, [place, shown]);
};
