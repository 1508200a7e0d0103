// Compiles what changes and then starts the sandbox anew, which forgets what it held. While there
// are errors the last one that compiled goes on. Not `node --watch`: it starts anew in the middle
// of what the compiler writes.
//
// npm run dev -- [what `npm start` takes]
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

const compile = ["-b", "tsconfig.build.json", "--watch", "--preserveWatchOutput"];
const start = ["packages/sandbox/dist/npm-start.js", ...process.argv.slice(2)];

// `tsc` hands on no signal to the compiler it starts, so both are in a group that is ended as one.
const compiler = spawn("tsc", compile, { stdio: ["ignore", "pipe", "inherit"], detached: true });
let sandbox;
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    process.kill(-compiler.pid);
    sandbox?.kill();
  });
}

for await (const line of createInterface({ input: compiler.stdout })) {
  process.stdout.write(`${line}\n`);
  if (line.includes("Found 0 errors. Watching")) await startAnew();
}

async function startAnew() {
  if (sandbox?.exitCode === null && sandbox.signalCode === null) {
    sandbox.kill();
    await once(sandbox, "exit");
  }
  spawnSync(process.execPath, ["packages/sandbox/copy-styles.js"], { stdio: "inherit" });
  sandbox = spawn(process.execPath, start, { stdio: "inherit" });
}
