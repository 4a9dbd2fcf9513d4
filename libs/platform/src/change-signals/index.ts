export { ChangeSignals } from './change-signals.js';
export { ChangeSignalPublisher } from './change-signal-publisher.js';
