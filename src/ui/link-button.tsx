import type { ComponentProps } from "react";
import styles from "./link-button.module.css";

/** A button that reads as a link, for small acts inside a sentence. */
export function LinkButton({ className, ...button }: ComponentProps<"button">) {
  return (
    <button
      type="button"
      {...button}
      className={className === undefined ? styles.link : `${styles.link} ${className}`}
    />
  );
}
