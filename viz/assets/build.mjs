// Copies the pinned layered-layout library out of node_modules, with its licence on top and without its source map.
import { readFileSync, writeFileSync } from "node:fs";

const home = "node_modules/@dagrejs/dagre/";
const { name, version, license } = JSON.parse(readFileSync(home + "package.json", "utf8"));
const terms = readFileSync(home + "LICENSE", "utf8").trim();
const code = readFileSync(home + "dist/dagre.min.js", "utf8")
  .replace(/^\/\/# sourceMappingURL=.*$/m, "")
  .replace(/^\/\*! For license information.*\*\/$/m, "")
  .trim();

writeFileSync("dagre.min.js", `/*! ${name} ${version} (${license})\n${terms}\n*/\n${code}\n`);
writeFileSync("LICENSES.txt", `${name} ${version} (${license}), in dagre.min.js, includes @dagrejs/graphlib\n\n${terms}\n`);
