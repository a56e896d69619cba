// Bundles the screens and their style into one file, static/clinic.js, which is committed.
//   npm run bundle                 writes it
//   npm run bundle -- --out FILE   writes it elsewhere, to compare
// The first line carries the sha256 of the sources, so that a test without Node can tell whether the file is in step.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = resolve(HERE, "../../..");
const place = process.argv.indexOf("--out");
const OUT = place > 0 ? resolve(process.argv[place + 1]) : resolve(HERE, "../static/clinic.js");

/** Every source of the bundle, as paths from the root, in a fixed order; the lock names the libraries' exact contents. */
function sources() {
  const inside = readdirSync(HERE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(css|js|jsx|mjs)$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"));
  return [...inside, "package-lock.json"].sort();
}

function digest() {
  const hash = createHash("sha256");
  for (const path of sources()) hash.update(`${path}\0`).update(readFileSync(join(ROOT, path))).update("\0");
  return hash.digest("hex");
}

const banner = [
  `// sources sha256 ${digest()}`,
  "// Built by `npm run bundle` from remedial_kit/clinic/js; do not edit. Holds Preact (MIT): LICENSE-3rd-party.md beside this file.",
].join("\n");

const result = await build({
  absWorkingDir: ROOT,
  entryPoints: ["remedial_kit/clinic/js/index.jsx"],
  bundle: true,
  write: false,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  jsx: "automatic",
  jsxImportSource: "preact",
  loader: { ".css": "text" },
  banner: { js: banner },
  logLevel: "warning",
});
writeFileSync(OUT, result.outputFiles[0].contents);
