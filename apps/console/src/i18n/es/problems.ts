export const problems = {
  'account-not-erasable': {
    title: 'Esta cuenta no se puede borrar',
    remedy: 'Retire antes su rol en la plataforma.',
  },
  'application-not-open': {
    title: 'Aplicación no disponible',
    remedy: 'Inicie sesión en la organización que usa la aplicación.',
  },
  'device-code-unknown': {
    title: 'Código desconocido',
    remedy: 'Compárelo con el del dispositivo o empiece allí de nuevo.',
  },
  'portal-view-is-read-only': {
    title: 'Solo está viendo el portal',
    remedy: 'Salga de la vista para hacer cambios.',
  },
  'portal-view-ended': {
    title: 'La vista del portal ha terminado',
    remedy: 'Inicie otra desde la página del cliente.',
  },
  'not-in-portal-view': {
    title: 'Esto no forma parte de la vista',
    remedy: 'Salga de la vista para ver sus propios datos.',
  },
  offline: {
    title: 'No hay conexión',
    remedy: 'Compruebe su conexión e inténtelo de nuevo.',
  },
  'access-not-open': {
    title: 'El acceso al portal no está activado',
    remedy: 'Active antes el acceso al portal del cliente.',
  },
  'access-off': {
    title: 'El acceso al portal nunca se ha activado',
    remedy: 'Actívelo antes y elija después sus secciones.',
  },
  'access-not-pending': {
    title: 'El acceso al portal no está pendiente',
    remedy: 'Los correos de activación solo se pueden enviar mientras el acceso está pendiente.',
  },
  'activation-not-needed': {
    title: 'Este cliente ya puede iniciar sesión',
    remedy: 'Añada más personas en Invitaciones.',
  },
  'administrator-required': {
    title: 'Esta organización no tiene administrador',
    remedy: 'Nombre antes administrador a uno de sus miembros.',
  },
  'already-member': {
    title: 'Esta persona ya es miembro',
    remedy: 'Cambie en su lugar los roles del miembro.',
  },
  'response-not-stored': {
    title: 'Esto ya se ha hecho',
    remedy: 'Compruebe qué se ha creado. Si se perdió su secreto, elimínelo y cree otro.',
  },
  'area-not-open': {
    title: 'Su organización no tiene acceso a esta sección',
    remedy: 'Pida acceso a su proveedor.',
  },
  'asset-code-taken': {
    title: 'Este código ya está en uso',
    remedy: 'Use otro código o retírelo antes del otro equipo.',
  },
  'contact-exists': {
    title: 'Ya existe un contacto con esta dirección',
    remedy: 'Edite el contacto existente.',
  },
  'contact-is-user': {
    title: 'Este contacto es un usuario',
    remedy:
      'La dirección de un usuario no se puede cambiar. Añada otro contacto para la otra dirección.',
  },
  'cross-site-request': {
    title: 'Esta solicitud se ha bloqueado',
    remedy: 'Recargue la página e inténtelo de nuevo.',
  },
  'customer-email-missing': {
    title: 'El cliente no tiene correo electrónico',
    remedy: 'Edite el cliente, añada una dirección de correo válida y active después el acceso.',
  },
  'customer-archived': {
    title: 'Este cliente está archivado',
    remedy: 'Restaure antes el cliente.',
  },
  'customer-not-archived': {
    title: 'Este cliente no está archivado',
    remedy: 'Archive antes el cliente.',
  },
  'customer-independent': {
    title: 'Este cliente es independiente',
    remedy: 'Diríjase a un administrador de esa organización.',
  },
  'customer-not-corporate': {
    title: 'Solo las empresas pueden tener acceso al portal',
    remedy: 'Si es una empresa, edite el cliente y elija el tipo «Empresa».',
  },
  'department-bound': {
    title: 'Solo puede gestionar su propio departamento',
    remedy: 'Diríjase a un administrador de su organización.',
  },
  'department-in-use': {
    title: 'Este departamento está en uso',
    remedy: 'Mueva antes sus clientes, miembros y contactos a otro departamento.',
  },
  'department-name-taken': {
    title: 'Ya existe un departamento con este nombre',
    remedy: 'Elija otro nombre.',
  },
  'domain-not-verified': {
    title: 'El dominio no está verificado',
    remedy: '$t(branding.domainFaults.{{reason}})',
  },
  'email-blocked': {
    title: 'Esta dirección de correo está bloqueada',
    remedy: 'Un servidor de correo la ha rechazado. Corríjala o pida al soporte que la desbloquee.',
  },
  'email-domain-not-allowed': {
    title: 'Este dominio de correo no está permitido',
    remedy:
      'Use uno de los dominios de su cuenta. Para añadir otro, diríjase a su contacto de soporte.',
  },
  'idempotency-key-reused': {
    title: 'Esta solicitud ya se ha enviado con otro contenido',
    remedy: 'Recargue la página e inténtelo de nuevo.',
  },
  internal: {
    title: 'Algo ha ido mal',
    remedy: 'Inténtelo de nuevo. Si el problema continúa, envíe el ID de traza al soporte.',
  },
  'invalid-credentials': {
    title: 'Nombre de usuario o contraseña incorrectos',
    remedy: 'Compruebe ambos o restablezca su contraseña.',
  },
  'invalid-request': {
    title: 'Algunos campos no son válidos',
    remedy: 'Corrija los campos marcados e inténtelo de nuevo.',
  },
  'invitation-exists': {
    title: 'Esta persona ya está invitada',
    remedy: 'Reenvíe la invitación existente o elimínela antes.',
  },
  'invitation-expired': {
    title: 'Este enlace ha caducado',
    remedy: 'Use el correo más reciente o pida un enlace nuevo.',
  },
  'invitation-in-use': {
    title: 'Este enlace se está usando en este momento',
    remedy: 'Inténtelo de nuevo en unos segundos.',
  },
  'invitation-not-open': {
    title: 'Esta invitación ya no está abierta',
    remedy: 'Envíe una nueva, salvo que la persona ya sea miembro.',
  },
  'invitation-unknown': {
    title: 'Enlace no válido',
    remedy: 'Abra el enlace exactamente como aparece en el correo o diríjase a quien le invitó.',
  },
  'invitation-used': {
    title: 'Este enlace ya se ha usado',
    remedy: 'Inicie sesión. Si no lo usó usted, restablezca su contraseña.',
  },
  'invitation-withdrawn': {
    title: 'Esta invitación se ha revocado',
    remedy: '$t(invitations.because.{{because}}) Pida una nueva invitación a quien le invitó.',
  },
  'access-closed': {
    title: 'El acceso al portal está desactivado en este momento',
    remedy: 'Su enlace es válido durante 24 horas: inténtelo de nuevo cuando se active el acceso.',
  },
  'inviter-not-authorized': {
    title: 'Esta invitación debe enviarse de nuevo',
    remedy: 'Pida a la organización que la reenvíe. Recibirá un enlace nuevo por correo.',
  },
  'invalid-assignee': {
    title: 'No se puede asignar el trabajo a esta persona',
    remedy: 'Elija a un miembro de su organización.',
  },
  'invalid-attachment': {
    title: 'Esta foto no se puede usar',
    remedy: 'Elija un JPEG, PNG o WebP completo de hasta 10 MB.',
  },
};
