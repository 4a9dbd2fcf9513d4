import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../local/project.js';
import { readCompose, type Container } from './compose-file.js';

const run = promisify(execFile);
const OUR_IMAGE = /^gatehouse\/([a-z-]+):/;

/** Runs what the containers of docker-compose.yml run, as processes of this machine. */
export class ComposeContainers {
  private readonly containers: Map<string, Container>;
  /** Where what the containers name is found on this machine. */
  readonly places = new Map<string, string>();

  /**
   * @param folder where the files of the images are gathered
   * @param variables what stands in .env
   */
  constructor(
    private readonly folder: string,
    variables: Readonly<Record<string, string>>,
  ) {
    this.containers = readCompose(variables);
  }

  /** Gathers what the images hold: there is no other code within reach of the containers. */
  async gather(): Promise<void> {
    const gather = join(projectRoot, 'tools', 'image.mjs');
    const images = new Set(this.ours().map(([, each]) => imageOf(each)));
    for (const name of images)
      await run(process.execPath, [gather, name, join(this.folder, 'images', name)]);
  }

  names(): string[] {
    return [...this.containers.keys()];
  }

  /** Those of our images. */
  ours(): [string, Container][] {
    return [...this.containers].filter(([, { image }]) => OUR_IMAGE.test(image));
  }

  /** Those that run for good. */
  services(): [string, Container][] {
    return this.ours().filter(([name, each]) => imageOf(each) === name && name !== 'provisioner');
  }

  container(name: string): Container {
    const found = this.containers.get(name);
    if (!found) throw new Error(`there is no ${name}`);
    return found;
  }

  folderOf(container: Container): string {
    return join(this.folder, 'images', imageOf(container));
  }

  /** What a container is told, with the places on this machine. */
  environmentOf({ environment }: Container): Record<string, string> {
    const here = Object.entries(environment).map(([name, value]): [string, string] => [
      name,
      [...this.places].reduce((text, [from, to]) => text.replaceAll(from, to), String(value)),
    ]);
    return Object.fromEntries(here);
  }

  /**
   * Runs a container's program to its end, as it is and as its container tells it.
   * @param more what it is told beside
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
