import type { Component } from "../platform/flow";
import { nowMs } from "../sandbox/kit/clock";
import type { Sandbox } from "../sandbox/server";
import { playBilling } from "./billing";
import { playChange } from "./change";
import { playOnce } from "./once";
import { playRebate } from "./rebate";
import { playServiceCall } from "./serviceCall";
import { Stage } from "./stage";

/** Plays a service call, its bill, a request that comes twice, a change that arrives and a rebate filing in a sandbox. */
export async function playIn(sandbox: Sandbox, component: Component): Promise<void> {
  const { url, tokenUrl, tenant, appKey, clientId, clientSecret } = sandbox;
  const stage = new Stage(component, new Date(nowMs(sandbox.state.clock)));
  await stage.connect({
    environment: url,
    tokenUrl,
    tenant,
    applicationKey: appKey,
    clientId,
    clientSecret,
  });
  const call = await playServiceCall(stage);
  await playBilling(stage, call);
  await playOnce(stage, call);
  await playChange(stage, call);
  await playRebate(stage);
  stage.finish(
    "Service call, bill, repeated request, change and rebate filing went through the built component, over HTTP.",
  );
}
