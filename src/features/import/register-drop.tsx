import { formatBytes } from "#text/format.ts";
import { importPageText } from "#text/import.ts";
import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import IconFileSpreadsheet from "@tabler/icons-react/dist/esm/icons/IconFileSpreadsheet.mjs";
import IconUpload from "@tabler/icons-react/dist/esm/icons/IconUpload.mjs";
import { useId } from "react";
import { useDropzone } from "react-dropzone";
import styles from "./import.module.css";

/** Only for the picker of the device; what a file is, its bytes tell. */
const accept = ".xlsx,.xlsm,.csv,.txt,.tsv,text/csv";

/** Takes one register, by choosing or by drop. Any file is handed on, to be answered in words. */
export function RegisterDrop({
  file,
  kind,
  onChoose,
}: {
  file: File | null;
  /** Known once it was read. */
  kind: "xlsx" | "csv" | null;
  onChoose: (file: File) => void;
}) {
  const hint = useId();
  const { getRootProps, getInputProps, open, isDragActive } = useDropzone({
    onDrop: ([first]) => {
      if (first) onChoose(first);
    },
    noClick: true,
    noKeyboard: true,
  });
  return (
    <div
      {...getRootProps({ role: "group" })}
      className={styles.drop}
      tabIndex={undefined}
      data-active={isDragActive || undefined}
      aria-label={importPageText.fileTitle}
      aria-describedby={hint}
    >
      <input
        {...getInputProps({ accept, "aria-label": importPageText.choose, multiple: false })}
        tabIndex={-1}
      />
      {file && (
        <p className={styles.file}>
          <Icon of={IconFileSpreadsheet} size={20} />
          <span className={styles.fileName}>{file.name}</span>
          <span className={styles.quiet}>
            {kind
              ? importPageText.fileDetail(kind, formatBytes(file.size))
              : formatBytes(file.size)}
          </span>
        </p>
      )}
      <div className={styles.ways}>
        <Button icon={IconUpload} onClick={open}>
          {file ? importPageText.chooseOther : importPageText.choose}
        </Button>
        <span className={styles.or}>
          {isDragActive ? importPageText.dropHere : importPageText.orDrop}
        </span>
      </div>
      <p className={styles.hint} id={hint}>
        {importPageText.fileHint}
      </p>
    </div>
  );
}
