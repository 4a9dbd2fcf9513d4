import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { ConfirmDialog, FormDialog } from '../components/dialog.js';
import { useSchemaForm } from '../components/use-schema-form.js';

const Person = z.object({ name: z.string().min(1), email: z.email() });

export function Dialogs() {
  const [opened, open] = useState<'confirm' | 'form'>();
  const close = (): void => open(undefined);
  return (
    <Group gap="xs">
      <Button variant="default" onClick={() => open('confirm')}>
        Confirmation
      </Button>
      <Button variant="default" onClick={() => open('form')}>
        Form
      </Button>
      {opened === 'confirm' && (
        <ConfirmDialog
          title="Turn off Harbour Clinic?"
          text="Its 12 people are signed out at once."
          action="Turn off"
          onConfirm={close}
          onClose={close}
        />
      )}
      {opened === 'form' && <Form onClose={close} />}
    </Group>
  );
}

function Form({ onClose }: { onClose: () => void }) {
  const fields = useSchemaForm(Person, {
    submit: () => {
      onClose();
      return Promise.resolve();
    },
  });
  return (
    <FormDialog title="Add person" fields={fields} submit="Create" onClose={onClose}>
      <TextInput {...fields.text('name')} label="Name" data-autofocus />
      <TextInput {...fields.text('email')} label="Email address" />
    </FormDialog>
  );
}
