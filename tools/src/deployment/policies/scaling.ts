import {
  consumerName,
  DEAD_LETTER_CONSUMER,
  DEAD_LETTER_STREAM,
  EVENT_STREAM,
  retryConsumerName,
} from '@gatehouse/platform/events';
import { topology } from '@gatehouse/contracts/topology';
import type { ServiceName } from '@gatehouse/contracts';
import { z } from 'zod';
import { ofKind, servicesOf, type Manifest } from '../manifests.js';
import { unless, type Policy } from './policy.js';

const Autoscaler = z.looseObject({
  spec: z.looseObject({
    scaleTargetRef: z.looseObject({ name: z.string() }),
    minReplicas: z.number().optional(),
    minReplicaCount: z.number().optional(),
    triggers: z
      .array(z.looseObject({ type: z.string(), metadata: z.record(z.string(), z.string()) }))
      .default([]),
  }),
});

const scalersOf = (manifests: readonly Manifest[], name: string) =>
  ['HorizontalPodAutoscaler', 'ScaledObject']
    .flatMap((kind) => ofKind(manifests, kind))
    .map((manifest) => Autoscaler.parse(manifest).spec)
    .filter(({ scaleTargetRef }) => scaleTargetRef.name === name);

/** Each service has one autoscaler, no fixed replica count, and a disruption budget of one. */
export const scaled: Policy = (manifests) =>
  servicesOf(manifests).flatMap((service) => {
    const { name } = service.metadata;
    const budgets = ofKind(manifests, 'PodDisruptionBudget').filter(
      ({ spec }) =>
        JSON.stringify(spec) ===
        JSON.stringify({
          maxUnavailable: 1,
          selector: { matchLabels: { 'app.kubernetes.io/name': name } },
        }),
    );
    return [
      ...(scalersOf(manifests, name).length === 1 ? [] : ['is not scaled by exactly one']),
      ...(service.spec.replicas === undefined ? [] : ['has a fixed number of replicas']),
      ...(budgets.length === 1 ? [] : ['may lose all at a time']),
    ].map((fault) => `${name}: ${fault}`);
  });

/** Each service has at least two replicas. */
export const atLeastTwo: Policy = (manifests) =>
  unless(
    servicesOf(manifests).map(({ metadata }) => metadata.name),
    (name) =>
      scalersOf(manifests, name).every(
        ({ minReplicas = 0, minReplicaCount = 0 }) => Math.max(minReplicas, minReplicaCount) >= 2,
      ),
    (name) => `${name}: one replica may be all there is`,
  );

/** Event consumers are scaled by the lag of exactly their own consumers. */
export const scaledByLag: Policy = (manifests) =>
  servicesOf(manifests).flatMap(({ metadata: { name } }) => {
    const triggers = scalersOf(manifests, name).flatMap((scaler) => scaler.triggers);
    const found = triggers
      .filter(({ type }) => type === 'nats-jetstream')
      .map(({ metadata }) => `${metadata.stream ?? ''} ${metadata.consumer ?? ''}`);
    const wanted = consumersOf(name as ServiceName);
    return [
      ...unless(
        wanted,
        (each) => found.includes(each),
        (each) => `does not look at ${each}`,
      ),
      ...unless(
        found,
        (each) => wanted.includes(each),
        (each) => `looks at ${each}`,
      ),
    ].map((fault) => `${name} ${fault}`);
  });

function consumersOf(service: ServiceName): string[] {
  const { subscribes, storesDeadLetters } = topology[service];
  const events = subscribes.map((event) => `${EVENT_STREAM} ${consumerName(service, event)}`);
  const retries = subscribes.length > 0 ? [`${EVENT_STREAM} ${retryConsumerName(service)}`] : [];
  const letters = storesDeadLetters ? [`${DEAD_LETTER_STREAM} ${DEAD_LETTER_CONSUMER}`] : [];
  return [...events, ...retries, ...letters];
}
