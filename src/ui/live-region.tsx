/**
 * Says aloud what happened without moving focus: a case moved, a filter applied. It must be on the
 * page before its message comes, so render it always and change the words.
 */
export function LiveRegion({
  message,
  urgent = false,
}: {
  message: string;
  urgent?: boolean | undefined;
}) {
  return (
    <div className="pl-visually-hidden" role={urgent ? "alert" : "status"} aria-atomic="true">
      {message}
    </div>
  );
}
