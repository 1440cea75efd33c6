import type { ComponentProps } from "react";
import styles from "./check-box.module.css";

/** A native check box in our drawing. It has no name of its own: label it. */
export function CheckBox({ className, ...input }: Omit<ComponentProps<"input">, "type">) {
  return (
    <input
      {...input}
      type="checkbox"
      className={className === undefined ? styles.check : `${styles.check} ${className}`}
    />
  );
}

/** Its round sister; radios belong in a `RadioGroupField`. */
export function RadioDot({ className, ...input }: Omit<ComponentProps<"input">, "type">) {
  return (
    <input
      {...input}
      type="radio"
      className={className === undefined ? styles.radio : `${styles.radio} ${className}`}
    />
  );
}
