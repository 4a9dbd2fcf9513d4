// Whether the service beside us is ready: for the health check of a container, which has no shell and no curl.
const port = process.env.OPS_PORT ?? '9464';
const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined);
process.exitCode = answer?.ok ? 0 : 1;
