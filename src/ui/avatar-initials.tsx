import styles from "./avatar-initials.module.css";

/** Initials of the person at work, on one neutral ground: people are not told apart by colour. */
export function AvatarInitials({ name, size = 32 }: { name: string; size?: 24 | 32 | undefined }) {
  return (
    <span className={styles.avatar} data-size={size} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

/** First letters of the first and the last word that begins with a letter. */
const initialsOf = (name: string): string => {
  const words = name.split(/[\s.,]+/).filter((word) => /^\p{L}/u.test(word));
  const first = words[0]?.[0] ?? "";
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? "") : "";
  return (first + last).toLocaleUpperCase("id-ID");
};
