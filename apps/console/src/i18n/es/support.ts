import type { SupportTexts } from '../texts.js';

export const texts: SupportTexts = {
  signInProblems: {
    title: '¿Por qué no puede iniciar sesión esta persona?',
    lead: 'Introduzca una dirección de correo para comprobar todo lo que podría impedir el inicio de sesión y cómo resolverlo.',
    ask: 'Comprobar',
    verdicts: {
      ok: 'Correcto',
      note: 'Aviso',
      problem: 'Problema',
    },
    statuses: {
      'no-account': {
        title: 'No puede iniciar sesión: no hay cuenta con esta dirección',
        todo: 'Necesita una invitación. La página de inicio de sesión muestra el mismo mensaje que con una contraseña errónea.',
      },
      'not-confirmed': {
        title: 'No puede iniciar sesión: la cuenta nunca se activó',
        todo: 'Necesita una invitación válida. Véase más abajo.',
      },
      'no-membership': {
        title: 'No puede iniciar sesión: no es miembro de ninguna organización',
        todo: 'Su organización debe invitarle de nuevo.',
      },
      'shut-out': {
        title: 'No puede iniciar sesión: ninguna de sus organizaciones tiene acceso',
        todo: 'La página de inicio de sesión dice que la dirección no está asociada a ninguna cuenta. Vea abajo quién puede restablecer el acceso.',
      },
      slowed: {
        title: 'Debe esperar antes de iniciar sesión',
        todo: 'Tras varias contraseñas erróneas, el inicio de sesión desde lugares nuevos se retrasa un momento. No hay que hacer nada.',
      },
      terms: {
        title: 'Puede iniciar sesión, pero antes debe aceptar las condiciones',
        todo: 'Hasta entonces, el portal solo muestra las condiciones.',
      },
      can: {
        title: 'Nada impide que esta persona inicie sesión',
        todo: 'Si aun así falla, la contraseña es errónea. Que use «¿Ha olvidado su contraseña?».',
      },
    },
    erase: 'Borrar a esta persona…',
    eraseTitle: '¿Borrar definitivamente {{email}}?',
    eraseText:
      'La cuenta, sus sesiones y pertenencias y todos los datos personales se eliminan definitivamente en todos los servicios. El registro de auditoría sigue mostrando qué pasó y cuándo, sin el nombre. Hágalo solo si la persona lo pide.',
    eraseAction: 'Borrar a esta persona',
    account: 'Cuenta',
    hasAccount: 'La cuenta está activa',
    neverIn: 'La cuenta se creó, pero nunca se activó',
    neverInTodo:
      'La activación no se completó. El enlace de la última invitación permite continuarla.',
    noAccount: 'No hay cuenta con esta dirección',
    noAccountTodo:
      'Compruebe la ortografía y omita el sufijo del proveedor. Si no, vea las invitaciones más abajo.',
    since: 'desde el {{day}}',
    slowed_one: 'Retrasado por contraseñas erróneas: falta {{count}} segundo',
    slowed_other: 'Retrasado por contraseñas erróneas: faltan {{count}} segundos',
    guessed_one: '{{count}} contraseña errónea en los últimos 15 minutos',
    guessed_other: '{{count}} contraseñas erróneas en los últimos 15 minutos',
    notGuessed_zero: 'Sin contraseñas erróneas recientes',
    notGuessed_one: 'Sin contraseñas erróneas recientes',
    notGuessed_other: 'Sin contraseñas erróneas recientes',
    guessedTodo:
      'Si no fue esta persona, puede que alguien intente adivinar su contraseña. Puede seguir iniciando sesión desde sus lugares habituales.',
    signedIn_one: 'Sesión abierta en {{count}} dispositivo',
    signedIn_other: 'Sesión abierta en {{count}} dispositivos',
    notSignedIn_zero: 'Sin sesión abierta en ningún dispositivo',
    notSignedIn_one: 'Sin sesión abierta en ningún dispositivo',
    notSignedIn_other: 'Sin sesión abierta en ningún dispositivo',
    session: '{{name}}, {{when}}',
    elsewhere: 'una organización anterior',
    mail: 'Correo',
    blocked: 'Bloqueada {{when}}: no se envían correos a esta dirección',
    blockedTodo: 'Pida a la persona que compruebe su buzón y después desbloquee la dirección.',
    notBlocked: 'Se pueden enviar correos a esta dirección',
    memberships: 'Organizaciones',
    noMembership: 'No es miembro de ninguna organización',
    noMembershipTodo: 'Se le retiró o nunca se unió. Su organización debe invitarle de nuevo.',
    of: 'cliente de {{provider}}',
    access: 'acceso al portal: {{status}}',
    termsAccepted: 'condiciones aceptadas (versión {{version}})',
    termsAhead: 'condiciones no aceptadas (versión {{version}})',
    termsTodo: 'Al iniciar sesión se le pedirá que acepte la versión {{version}}.',
    obstacles: {
      module:
        '{{provider}} no tiene el módulo «Acceso de clientes». Si debe tenerlo, actívelo en Proveedores.',
      disabled:
        '{{provider}} ha desactivado el acceso al portal de {{name}}. Puede volver a activarlo en Ajustes → Gestión de accesos.',
      off: '{{provider}} nunca ha activado el acceso al portal de {{name}}. Puede hacerlo en Ajustes → Gestión de accesos.',
    },
    invitations: 'Invitaciones',
    noInvitation: 'No hay invitaciones para esta dirección',
    sent: 'enviada {{when}}',
    created: 'creada {{when}}',
    expires: 'válida hasta el {{when}}',
    invitationTodo: {
      draft: 'Sin enviar. La organización puede enviarla con «Reenviar».',
      sent: 'El enlace del correo sigue funcionando. Pida que mire también en el correo no deseado.',
      accepted: 'La persona se ha unido a la organización.',
      expired:
        'Los enlaces caducan a las 24 horas. Puede pedir uno nuevo abriendo el anterior, o la organización puede reenviarlo.',
      revoked: 'Revocada por la organización o al desactivarse su acceso al portal.',
      blocked:
        'La dirección está bloqueada. Desbloquéela y pida a la organización que reenvíe la invitación.',
    },
  },
  deadLetters: {
    lead: 'Eventos que un servicio no ha podido procesar, con el motivo. No se pierde nada: cuando se haya corregido la causa, reinténtelos.',
    event: 'Evento',
    consumer: 'Servicio',
    since: 'Fallo',
    status: 'Estado',
    statuses: {
      waiting: 'Pendiente',
      retried: 'Reintentado',
    },
    attempts_one: '{{count}} intento',
    attempts_other: '{{count}} intentos',
    retry: 'Reintentar',
    retryNamed: 'Reintentar {{event}}',
    retried: 'Enviado de nuevo a {{consumer}}. Si vuelve a fallar, reaparecerá aquí.',
    retriedAt: 'reintentado {{when}}',
    notRetried: 'El reintento ha fallado',
    content: 'Contenido del evento',
    none: {
      waiting: 'No hay eventos fallidos',
      retried: 'No hay eventos reintentados',
    },
    noneText: {
      waiting: 'Todos los servicios han procesado todos los eventos.',
      retried: 'Aquí aparecen los eventos que reintente.',
    },
  },
};
