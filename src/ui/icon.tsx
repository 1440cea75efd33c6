import type { Icon as Glyph } from "@tabler/icons-react";

/** An icon beside words, so hidden from readers; alone it needs a named button around it. */
export function Icon({
  of: Shape,
  size = 16,
  className,
}: {
  of: Glyph;
  size?: number;
  className?: string | undefined;
}) {
  return (
    <Shape
      size={size}
      stroke={1.75}
      aria-hidden="true"
      focusable="false"
      className={className ?? ""}
    />
  );
}
