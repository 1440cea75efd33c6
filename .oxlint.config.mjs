/** Read a row as: files in this folder may import these folders. `design` §5; README has the table. */
const mayImport = {
  domain: [],
  protocol: ["domain"],
  text: ["domain"],
  store: ["domain", "protocol"],
  sync: ["domain", "protocol", "store"],
  server: ["domain", "protocol"],
  documents: ["domain", "text"],
  ui: ["domain", "text"],
  data: ["domain", "protocol", "store", "sync"],
  features: ["domain", "text", "ui", "documents", "data"],
  app: ["domain", "protocol", "text", "store", "sync", "ui", "documents", "data", "features"],
};
const folders = Object.keys(mayImport);

/** Crossing folders is visible (`#name`), and only in the direction of the table. */
const importRules = (folder) => {
  const banned = folders.filter((other) => other !== folder && !mayImport[folder].includes(other));
  const patterns = [
    { regex: `^#(${banned.join("|")})/`, message: `Not from src/${folder}: see mayImport.` },
    { regex: `^(\\.\\./)+(${folders.join("|")})/`, message: "Cross folders by # name." },
    { regex: "^#tests/", message: "The product never imports its tests." },
  ];
  if (folder === "domain") {
    patterns.push({ regex: "^[^.]", message: "The domain imports nothing outside itself." });
  }
  if (folder === "features") {
    patterns.push({
      regex: "^(\\.\\./|#features/)",
      message: "Features do not import each other: put them together in src/app.",
    });
  }
  return {
    files: [`src/${folder}/**`],
    rules: { "no-restricted-imports": ["error", { patterns }] },
  };
};

export default {
  plugins: ["typescript", "react", "import", "jsx-a11y", "unicorn", "oxc", "promise"],
  categories: { correctness: "error", suspicious: "error" },
  options: { typeAware: true },
  env: { browser: true, es2023: true },
  ignorePatterns: ["dist", "node_modules", "coverage"],
  rules: {
    "typescript/no-explicit-any": "error",
    "typescript/no-floating-promises": "error",
    "typescript/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
    "typescript/switch-exhaustiveness-check": [
      "error",
      { considerDefaultExhaustiveForUnions: true },
    ],
    "typescript/consistent-type-imports": "error",
    "import/no-cycle": "error",
    "import/no-default-export": "error",
    "react/rules-of-hooks": "error",
    "react/exhaustive-deps": "error",
    "react/jsx-key": "error",
    "no-console": "error",
    eqeqeq: ["error", "always", { null: "ignore" }],
    // The JSX transform is automatic; React need not be in scope.
    "react/react-in-jsx-scope": "off",
    // It does not know exhaustive switches; the compiler's noImplicitReturns does.
    "typescript/consistent-return": "off",
    // Side-effect imports are how style sheets enter a component.
    "import/no-unassigned-import": "off",
    // Names such as `name` or `event` are clear where they stand, and the compiler catches misuse.
    "no-shadow": "off",
    // A sorted copy of a fresh array is a copy too many: `[...rows].sort()` is what we write anyway.
    "unicorn/no-array-sort": "off",
    // Folding events with reduce is the shape of the domain.
    "unicorn/no-array-reduce": "off",
    // A loop that awaits in order is what a transaction wants.
    "no-await-in-loop": "off",
  },
  overrides: [
    ...folders.map(importRules),
    {
      files: ["src/domain/**"],
      rules: {
        "no-restricted-properties": [
          "error",
          { object: "Date", property: "now", message: "Time comes in as a value." },
          { object: "Math", property: "random", message: "Random values come in the command." },
        ],
        "no-restricted-globals": ["error", "crypto", "performance", "window", "document", "fetch"],
      },
    },
    {
      files: ["src/features/**/*.tsx", "src/ui/**/*.tsx", "src/app/**/*.tsx"],
      rules: {
        // Indonesian wording lives in src/text, where the office can proofread it.
        "react/jsx-no-literals": [
          "error",
          { noStrings: false, allowedStrings: ["·", "–", "/", "…"] },
        ],
      },
    },
    {
      files: [
        "vite.config.ts",
        "tests/**/*.config.ts",
        "tests/**/global-*.ts",
        ".oxlint.config.mjs",
      ],
      rules: { "import/no-default-export": "off" },
    },
    {
      files: ["tests/**"],
      // A helper beside the statement it serves reads better in a test than one hoisted away from it.
      rules: { "no-console": "off", "unicorn/consistent-function-scoping": "off" },
    },
  ],
};
