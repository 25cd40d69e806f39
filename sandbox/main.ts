import { readCommandLine, usage } from "./commandLine";
import { startSandbox } from "./server";

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.error(usage);
  process.exitCode = 1;
});

async function run(): Promise<void> {
  const { help, options, faults } = readCommandLine(process.argv.slice(2));
  if (help) return console.log(usage);
  const sandbox = await startSandbox({
    ...options,
    onExchange: ({ method, path, status, fault, warnings, milliseconds }) => {
      const remarks = [fault, ...warnings].filter(Boolean).map((remark) => ` (${remark})`);
      console.log(`${method} ${path} ${status} ${milliseconds.toFixed(1)} ms${remarks.join("")}`);
    },
  });
  for (const fault of faults) sandbox.faults.add(fault);

  console.log(`ServiceTitan sandbox on ${sandbox.url}, with ${sandbox.state.customers.size} customers and ${sandbox.state.jobs.size} jobs.

The connection in Prismatic:
  Token URL        ${sandbox.tokenUrl}
  Client ID        ${sandbox.clientId}
  Client Secret    ${sandbox.clientSecret}
  Tenant           ${sandbox.tenant}
  Application Key  ${sandbox.appKey}
  Environment      ${sandbox.url}

Ctrl-C stops it. Requests:`);

  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void sandbox.close());
}
