/** Enough to recognise a face, small enough to lie in a record (some 60 kB). */
export const pictureWidth = 640;
const pictureHeight = 960;
/** As long as a record takes (`photo` in `domain/fields.ts`), with room to spare. */
const longestUrl = 500_000;
const qualities = [0.82, 0.65, 0.45] as const;

/**
 * A picture as a data URL, at most 640 px wide: WebP, or JPEG where the browser writes none. `null`
 * when there is nothing to draw.
 */
export const pictureOf = (
  source: CanvasImageSource,
  size: { readonly width: number; readonly height: number },
): string | null => {
  const scale = Math.min(1, pictureWidth / size.width, pictureHeight / size.height);
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(size.width * scale);
  canvas.height = Math.round(size.height * scale);
  const context = canvas.getContext("2d");
  if (!context || !(canvas.width > 0 && canvas.height > 0)) return null;
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  const urls = qualities.map((quality) => () => {
    const webp = canvas.toDataURL("image/webp", quality);
    // A browser that cannot write a type writes PNG instead.
    return webp.startsWith("data:image/webp") ? webp : canvas.toDataURL("image/jpeg", quality);
  });
  for (const write of urls) {
    const url = write();
    if (url.length <= longestUrl) return url;
  }
  return null;
};

/** A chosen file, turned as its camera was held; `null` when the browser cannot read it as a picture. */
export const pictureOfFile = async (file: Blob): Promise<string | null> => {
  try {
    const bitmap = await createImageBitmap(file);
    try {
      return pictureOf(bitmap, bitmap);
    } finally {
      bitmap.close();
    }
  } catch {
    return null;
  }
};
