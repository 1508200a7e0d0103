import { runCommand } from "../src/app/run-command.ts";
import { tellUsage } from "./tell-usage.ts";

// The real app, as `comity start` runs it, which tells its parent where it listens.
tellUsage();
process.exitCode = await runCommand(["start", "--port", "0"], {
  environment: process.env,
  say(line) {
    const [url] = /http:\/\/[\w.:]+/.exec(line) ?? [];
    if (url !== undefined) process.send?.({ url });
  },
  complain: (line) => void process.stderr.write(`${line}\n`),
});
process.disconnect?.();
