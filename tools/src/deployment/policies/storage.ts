import { z } from 'zod';
import { find, ofKind } from '../manifests.js';
import type { Policy } from './policy.js';

const Claims = z.looseObject({
  spec: z.looseObject({
    volumeClaimTemplates: z.tuple([
      z.looseObject({
        spec: z.looseObject({
          resources: z.object({ requests: z.object({ storage: z.string().regex(/^\d+Gi$/) }) }),
        }),
      }),
    ]),
  }),
});
const Data = z.looseObject({ data: z.object({ NATS_VOLUME_BYTES: z.coerce.number() }) });

/** Stream limits fit the volume. */
export const bounded: Policy = (manifests) => {
  const [server] = ofKind(manifests, 'StatefulSet').filter(
    ({ metadata }) => metadata.name === 'nats',
  );
  if (!server) return ['there is no NATS'];
  const [claim] = Claims.parse(server).spec.volumeClaimTemplates;
  const volume = Number.parseInt(claim.spec.resources.requests.storage, 10) * 2 ** 30;
  const { data } = Data.parse(find(manifests, 'ConfigMap', 'nats'));
  return data.NATS_VOLUME_BYTES <= volume ? [] : ['the volume of NATS is smaller than its limit'];
};
