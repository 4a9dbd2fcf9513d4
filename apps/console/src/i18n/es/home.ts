export const home = {
  home: {
    statistics: 'Estadísticas',
    waiting: 'Pendientes de acceso',
    waitingLead: 'Clientes que aún no han aceptado, los más antiguos primero.',
    all: 'Todos ({{count}})',
    since: 'Pendiente desde',
    noneWaiting: 'Nadie está esperando.',
    resendTo: 'Reenviar el correo de activación a {{name}}',
    bounced: 'Corregir la dirección',
    accepted: 'Aceptados recientemente',
    acceptedLead_one: 'En las últimas 24 horas.',
    acceptedLead_other: 'En los últimos {{count}} días.',
    noneAccepted: 'Nadie ha aceptado recientemente.',
    setup: 'Primeros pasos',
    setupLead: '{{done}} de {{count}} hechos.',
    hide: 'Ocultar la lista',
    done: 'Hecho',
    notDone: 'Por hacer',
    steps: {
      brand: {
        title: 'Añada su logotipo',
        text: 'Aparece en los correos y en las páginas de inicio de sesión.',
      },
      terms: {
        title: 'Publique sus condiciones',
        text: 'Los clientes las aceptan antes de usar el portal.',
      },
      customer: {
        title: 'Añada su primer cliente',
        text: 'O importe todos desde un archivo.',
      },
      access: {
        title: 'Active el acceso al portal',
        text: 'El cliente recibe un correo con un enlace de activación.',
      },
    },
  },
};
