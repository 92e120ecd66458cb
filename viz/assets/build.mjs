// Makes the two libraries that pages carry out of node_modules, each with its licence on top and without a source map.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";

const folder = (name) => `node_modules/${name}/`;
const about = (name) => JSON.parse(readFileSync(folder(name) + "package.json", "utf8"));
const titled = (name) => `${name} ${about(name).version} (${about(name).license.replace(/[()]/g, "")})`;
const terms = (name, file) => readFileSync(folder(name) + file, "utf8").trim();

// From the sources in the source maps of its packages: its own bundles carry algorithms that a layout never calls, a fifth of their weight.
const SOURCES = "node_modules/.sources";

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

for (const name of ["dagre", "graphlib"]) {
  const { sources, sourcesContent } = JSON.parse(terms(`@dagrejs/${name}`, `dist/${name}.cjs.map`));
  sources.forEach((source, i) => write(join(SOURCES, name, source.replace(/^(\.\.\/)+/, "")), sourcesContent[i]));
}
// all that the layout asks of graphlib
write(`${SOURCES}/graphlib.ts`, `
import { preorder } from "./graphlib/lib/alg/preorder";
import { postorder } from "./graphlib/lib/alg/postorder";
export { Graph } from "./graphlib/lib/graph";
export const alg = { preorder, postorder };`);
write(`${SOURCES}/entry.ts`, `
import { layout } from "./dagre/lib/layout";
import { Graph } from "./graphlib";
(globalThis as any).dagre = { layout, Graph };`);

const laid = await build({
  entryPoints: [`${SOURCES}/entry.ts`], alias: { "@dagrejs/graphlib": `./${SOURCES}/graphlib.ts` },
  bundle: true, minify: true, mangleProps: /^_/, format: "iife", target: "es2020", legalComments: "none", write: false,
});
const DAGRE = `${titled("@dagrejs/dagre")}, ${titled("@dagrejs/graphlib")}`;
const dagreTerms = [...new Set(["dagre", "graphlib"].map((name) => terms(`@dagrejs/${name}`, "LICENSE")))].join("\n\n");
writeFileSync("dagre.min.js", `/*! ${DAGRE}\n${dagreTerms}\n*/\n${laid.outputFiles[0].text.trim()}\n`);

// What vis-network is made of. Only the part that draws is taken; it brings no style of its own, which a page's policy would refuse.
const VIS = "vis-network";
const PARTS = [
  [VIS, "LICENSE-MIT"], ["vis-data", "LICENSE-MIT"], ["vis-util", "LICENSE-MIT"], ["keycharm", "LICENSE-MIT"],
  ["@egjs/hammerjs", "LICENSE.md"], ["component-emitter", "license"], ["uuid", "LICENSE.md"],
];
const made = await build({
  stdin: { contents: `export { Network } from "vis-network/esnext"; export { DataSet } from "vis-data/esnext";`, resolveDir: "." },
  bundle: true, minify: true, write: false, metafile: true, legalComments: "none", charset: "utf8", target: "es2022", format: "iife", globalName: "vis",
});
const [{ text: vis }] = made.outputFiles;
const inside = Object.keys(made.metafile.inputs).map((file) => (file.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/) || [])[1]).filter(Boolean);
const unnamed = inside.filter((name) => !PARTS.some(([part]) => part === name));
if (unnamed.length) throw new Error(`no licence listed for ${[...new Set(unnamed)]}`);
for (const foreign of ['createElement("style")', "innerHTML", "new Function", "eval("]) if (vis.includes(foreign)) throw new Error(`${VIS} has ${foreign}, which the policy of a page refuses`);
const visTerms = PARTS.map(([name, file]) => `${titled(name)}, under MIT\n\n${terms(name, file)}`).join("\n\n");
writeFileSync("vis-network.min.js", `/*! ${visTerms}\n*/\n${vis.trim()}\n`);

writeFileSync("LICENSES.txt", `${DAGRE}, in dagre.min.js\n\n${dagreTerms}\n\n\nIn vis-network.min.js:\n\n${visTerms}\n`);
