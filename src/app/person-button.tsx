import { useActor } from "#data/session.tsx";
import { formatAnd } from "#text/format.ts";
import { actingNames, actingRoleNames } from "#text/roles.ts";
import { switchText } from "#text/shell.ts";
import { AvatarInitials } from "#ui/avatar-initials.tsx";
import styles from "./shell.module.css";

/** Who is at work; pressed, somebody else can be. */
export function PersonButton({ onPress }: { onPress: () => void }) {
  const actor = useActor();
  const { name } = actor;
  const acting = formatAnd(actingRoleNames(actor));
  const kinds = [...new Set(Object.values(actor.acting ?? {}))].map((kind) => actingNames[kind]);
  return (
    <button
      type="button"
      className={styles.person}
      title={acting ? `${name}, ${acting}` : name}
      aria-haspopup="dialog"
      aria-keyshortcuts="P"
      onClick={onPress}
    >
      {kinds.length > 0 && (
        <span className={styles.acting} aria-hidden="true">
          {kinds.join(" ")}
        </span>
      )}
      <AvatarInitials name={name} />
      <span className="pl-visually-hidden">{switchText.open(name, acting)}</span>
    </button>
  );
}
