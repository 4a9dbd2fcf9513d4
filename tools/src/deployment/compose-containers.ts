import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ProcessSpec } from '../local/managed-process.js';
import { projectRoot } from '../local/project.js';
import { answersOk } from '../local/ready.js';
import { readCompose, type Container } from './compose-file.js';

const run = promisify(execFile);
const OUR_IMAGE = /^gatehouse\/([a-z-]+):/;

/** Runs the containers of docker-compose.yml as local processes. */
export class ComposeContainers {
  private readonly containers: Map<string, Container>;
  /** Local paths of container paths. */
  readonly places = new Map<string, string>();

  /**
   * @param folder where the image contents are assembled
   * @param variables the contents of .env
   */
  constructor(
    private readonly folder: string,
    variables: Readonly<Record<string, string>>,
  ) {
    this.containers = readCompose(variables);
  }

  /** Assembles the image contents, so that containers can reach no other code. */
  async gather(): Promise<void> {
    const gather = join(projectRoot, 'tools', 'image.mjs');
    const images = new Set(this.ours().map(([, each]) => imageOf(each)));
    for (const name of images)
      await run(process.execPath, [gather, name, join(this.folder, 'images', name)]);
  }

  /** The jobs that migrate the tables of each service. */
  migrations(): string[] {
    return this.ours()
      .filter(([name, { profiles }]) => name.startsWith('migrate-') && profiles.length === 0)
      .map(([name]) => name);
  }

  /** Containers with our images. */
  ours(): [string, Container][] {
    return [...this.containers].filter(([, { image }]) => OUR_IMAGE.test(image));
  }

  /** Long-running containers, one for each service. */
  services(): [string, Container][] {
    return this.ours().filter(
      ([name, each]) =>
        imageOf(each) === name && name !== 'provisioner' && each.profiles.length === 0,
    );
  }

  container(name: string): Container {
    const found = this.containers.get(name);
    if (!found) throw new Error(`there is no ${name}`);
    return found;
  }

  /** How a container runs as a process. */
  processOf(name: string, ports: { OPS_PORT: number; PORT: number }): ProcessSpec {
    const container = this.container(name);
    return {
      name,
      command: process.execPath,
      args: container.command ?? ['main.js'],
      cwd: this.folderOf(container),
      env: {
        ...this.environmentOf(container),
        OPS_PORT: String(ports.OPS_PORT),
        PORT: String(ports.PORT),
      },
      ready: () => answersOk(`http://127.0.0.1:${ports.OPS_PORT}/health/ready`),
    };
  }

  private folderOf(container: Container): string {
    return join(this.folder, 'images', imageOf(container));
  }

  /** A container's environment with local paths. */
  environmentOf({ environment }: Container): Record<string, string> {
    const here = Object.entries(environment).map(([name, value]): [string, string] => [
      name,
      [...this.places].reduce((text, [from, to]) => text.replaceAll(from, to), String(value)),
    ]);
    return Object.fromEntries(here);
  }

  /**
   * Runs a container to completion.
   * @param more additional variables
   */
  async runToEnd(name: string, more: Record<string, string> = {}): Promise<{ stderr: string }> {
    const container = this.container(name);
    const { command = ['main.js'] } = container;
    const args = command[0]?.endsWith('.js') ? command : ['main.js', ...command];
    const env = { ...this.environmentOf(container), ...more };
    return run(process.execPath, args, { cwd: this.folderOf(container), env });
  }
}

const imageOf = ({ image }: Container): string => OUR_IMAGE.exec(image)?.[1] ?? '';
