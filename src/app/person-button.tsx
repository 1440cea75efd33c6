import { useActor } from "#data/session.tsx";
import { switchText } from "#text/shell.ts";
import { AvatarInitials } from "#ui/avatar-initials.tsx";
import styles from "./shell.module.css";

/** Who is at work; pressed, somebody else can be. */
export function PersonButton({ onPress }: { onPress: () => void }) {
  const { name } = useActor();
  return (
    <button
      type="button"
      className={styles.person}
      title={name}
      aria-haspopup="dialog"
      aria-keyshortcuts="P"
      onClick={onPress}
    >
      <AvatarInitials name={name} />
      <span className="pl-visually-hidden">{switchText.open(name)}</span>
    </button>
  );
}
