// Prints what the published package is made of, as CycloneDX: the packages it depends on and what
// those need, from package-lock.json alone, so without network and without an installation.
//
// npm lists all of them; which are ours to name is read from its list of dependencies. Its own
// `--omit dev` also drops what something for development needs as well (zod, nodemailer).
//
// npm run -s sbom > comity.cdx.json
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const { name, dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
const all = JSON.parse(
  execFileSync("npm", ["sbom", "--package-lock-only", "--offline", "--sbom-format=cyclonedx"], {
    encoding: "utf8",
    maxBuffer: 100_000_000,
  }),
);
const root = all.metadata.component;
const needs = new Map(all.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
const own = Object.keys(dependencies);
const begin = needs.get(root["bom-ref"]).filter((ref) => own.some((one) => isOf(one, ref)));
needs.set(root["bom-ref"], begin);

const used = new Set([root["bom-ref"]]);
for (const ref of used) for (const needed of needs.get(ref)) used.add(needed);

const bom = {
  ...all,
  metadata: { ...all.metadata, component: { ...root, type: "application", name } },
  components: all.components.filter((component) => used.has(component["bom-ref"])),
  dependencies: [...used].map((ref) => ({ ref, dependsOn: needs.get(ref) })),
};
process.stdout.write(`${JSON.stringify(bom, null, 2)}\n`);

/** npm refers to a package as `name@version`. */
function isOf(packageName, ref) {
  return ref.slice(0, ref.lastIndexOf("@")) === packageName;
}
