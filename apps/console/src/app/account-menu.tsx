import { Avatar, Button, VisuallyHidden } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import { useLoadedOnClick } from '../components/use-loaded-on-click.js';
import { fullName, useMe } from './me.js';

const load = () => import('./account-menu-items.js');

export function AccountMenu() {
  const me = useMe();
  const { Loaded, trigger } = useLoadedOnClick(load);
  const button = (
    <Button
      variant="subtle"
      color="gray"
      px="xs"
      c="var(--mantine-color-text)"
      leftSection={<Avatar size={26} radius="xl" name={fullName(me)} color="brand" aria-hidden />}
      rightSection={<ChevronDown size={14} aria-hidden />}
      aria-haspopup="menu"
      {...(Loaded ? { autoFocus: true } : { 'aria-expanded': false, ...trigger })}
    >
      <span className="wide">{fullName(me)}</span>
      <VisuallyHidden className="narrow">{fullName(me)}</VisuallyHidden>
    </Button>
  );
  return Loaded ? <Loaded>{button}</Loaded> : button;
}
