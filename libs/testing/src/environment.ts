/**
 * A server that the test runner prepares.
 * @throws where the tests were started without it: a part that cannot run is a failure
 */
export function required(name: 'TEST_DATABASE_URL' | 'TEST_NATS_SERVER'): string {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is not set: run the tests by npm test, which prepares what they need`);
  return value;
}
