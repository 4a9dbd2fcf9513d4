export { networksSetting } from './networks-setting.js';
export { Networks } from './networks.js';
export { OutboundHttp, secondsOf, type OutboundResult } from './outbound-http.js';
export { OutboundTargets, TargetNotAllowed, type Resolve } from './outbound-targets.js';
