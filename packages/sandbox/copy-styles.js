// tsc copies no stylesheets: this puts them beside the modules that read them.
import { cpSync } from "node:fs";

const folder = (name) => new URL(`${name}/console/style/`, import.meta.url);
cpSync(folder("src"), folder("dist"), {
  recursive: true,
  filter: (path) => !path.endsWith(".ts"),
});
