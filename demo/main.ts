import { styleText } from "node:util";
import { startSandbox } from "../sandbox/server";
import { playBilling } from "./billing";
import { playRebate } from "./rebate";
import { playServiceCall } from "./serviceCall";
import { Stage } from "./stage";
import { accountOf, tour } from "./tour";

async function main(): Promise<void> {
  const account = accountOf(process.env);
  const stage = new Stage();
  if (account) {
    await stage.connect(account);
    await tour(stage);
    return stage.finish("The tour is complete: nothing was changed.");
  }
  console.log("Starting a sandbox of ServiceTitan with 12,000 customers …\n");
  const sandbox = await startSandbox({ customers: 12_000, jobs: 4_000 });
  try {
    const { url, tokenUrl, tenant, appKey, clientId, clientSecret } = sandbox;
    await stage.connect({
      environment: url,
      tokenUrl,
      tenant,
      applicationKey: appKey,
      clientId,
      clientSecret,
    });
    await playBilling(stage, await playServiceCall(stage));
    await playRebate(stage);
    stage.finish("Service call, bill and rebate filing went through the built component, over HTTP.");
  } finally {
    await sandbox.close();
  }
}

main().catch((error: Error) => {
  console.error(styleText("red", `\n✗ ${error.message}`));
  process.exitCode = 1;
});
