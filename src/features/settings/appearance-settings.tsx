import { appearanceText, settingsText } from "#text/settings.ts";
import { CheckField, RadioGroupField } from "#ui/field.tsx";
import { useAppearance, type Appearance } from "#ui/use-appearance.ts";
import { useSingleKeys } from "#ui/use-keys.ts";
import styles from "./settings.module.css";

const schemes: readonly { readonly value: Appearance; readonly label: string }[] = [
  { value: "light", label: appearanceText.light },
  { value: "dark", label: appearanceText.dark },
  { value: "auto", label: appearanceText.auto },
];

/** How this device shows the application. Holds for everybody who works on it. */
export function AppearanceSettings() {
  const [scheme, setScheme] = useAppearance();
  const [singleKeys, setSingleKeys] = useSingleKeys();
  return (
    <>
      <div className={styles.head}>
        <h2>{settingsText.appearance}</h2>
      </div>
      <div className={styles.form}>
        <RadioGroupField
          label={appearanceText.scheme}
          layout="segments"
          choices={schemes}
          value={scheme}
          onChange={(event) => {
            const chosen = schemes.find(({ value }) => value === event.currentTarget.value);
            if (chosen) setScheme(chosen.value);
          }}
        />
      </div>
      <section className={styles.part2} aria-labelledby="tombol-pintas">
        <h3 id="tombol-pintas">{appearanceText.keys}</h3>
        <CheckField
          label={appearanceText.singleKeys}
          detail={appearanceText.singleKeysDetail}
          checked={singleKeys}
          onChange={(event) => setSingleKeys(event.currentTarget.checked)}
        />
      </section>
    </>
  );
}
