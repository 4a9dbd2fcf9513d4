import { describeSettings, misspelledSettings } from '@gatehouse/platform/config';
import { z } from 'zod';
import { allOf, type ServiceSettings } from '../../local/service-settings.js';
import { find, servicesOf } from '../manifests.js';
import { unless, type Policy } from './policy.js';

const Data = z.looseObject({ data: z.record(z.string(), z.string()) });

/** Every setting is configurable: secrets by files, all others by the shared ConfigMap. */
export const settable =
  (settings: ServiceSettings): Policy =>
  (manifests) =>
    servicesOf(manifests).flatMap(({ metadata: { name }, spec }) => {
      const [main] = spec.template.spec.containers;
      const there = main?.env.map((each) => each.name) ?? [];
      const files = describeSettings(settings[name as keyof ServiceSettings])
        .filter(({ secret }) => secret)
        .map((each) => `${each.name}_FILE`);
      return [
        ...unless(
          files,
          (file) => there.includes(file),
          (file) => `${name} lacks ${file}`,
        ),
        ...(main?.envFrom.some(({ configMapRef }) => configMapRef.name.startsWith('gatehouse'))
          ? []
          : [`${name} lacks the settings that are not secret`]),
      ];
    });

/** The ConfigMap contains only known settings that are neither secret nor per-process. */
export const known =
  (settings: ServiceSettings): Policy =>
  (manifests) => {
    const all = allOf(settings);
    const names = Object.keys(
      Data.parse(find(manifests, 'ConfigMap', configuration(manifests))).data,
    );
    return unless(
      names,
      (name) => all.some((each) => each.name === name && !each.secret && each.by === undefined),
      (name) => {
        const [misspelt] = misspelledSettings(
          { [name]: '' },
          all.map((each) => each.name),
        );
        return `${name} is not for the ConfigMap: ${misspelt?.nearest ?? 'no setting, a secret, or of a process'}`;
      },
    );
  };

/** Its name has a content hash. */
const configuration = (manifests: Parameters<Policy>[0]): string =>
  manifests.find(
    ({ kind, metadata }) => kind === 'ConfigMap' && /^gatehouse-(?!dashboard)/.test(metadata.name),
  )?.metadata.name ?? 'gatehouse';
