export const furtherProblems = {
  'invalid-job-transition': {
    title: 'Cambio de estado no permitido',
    remedy: 'Puede que otra persona haya cambiado el trabajo. Recargue la página.',
  },
  'last-administrator': {
    title: 'Es el último administrador',
    remedy: 'Nombre antes administrador a otro miembro.',
  },
  'malformed-request': {
    title: 'No se ha podido leer la solicitud',
    remedy: 'Recargue la página e inténtelo de nuevo.',
  },
  'module-not-enabled': {
    title: 'Este módulo no está activado para su organización',
    remedy: 'Pida al operador de esta instalación que active el acceso de clientes.',
  },
  'no-account': {
    title: 'Esta dirección de correo no está asociada a ninguna cuenta.',
    remedy: 'Diríjase a la organización que ofrece este portal.',
  },
  'no-terms': {
    title: 'Aquí no se aplican condiciones generales',
    remedy: 'No hay nada que aceptar.',
  },
  'not-found': {
    title: 'No encontrado',
    remedy: 'Se ha eliminado o usted no tiene acceso.',
  },
  'not-signed-in': {
    title: 'No ha iniciado sesión',
    remedy: 'Inicie sesión e inténtelo de nuevo.',
  },
  'permission-denied': {
    title: 'No tiene permiso para hacer esto',
    remedy: 'Pida el permiso a un administrador de su organización.',
  },
  'rate-limited': {
    title: 'Demasiados intentos',
    remedy: 'Inténtelo de nuevo dentro de {{retryAfterSeconds}} segundos.',
  },
  'invalid-reference': {
    title: 'Esto no pertenece al cliente',
    remedy: 'Elija uno que pertenezca al mismo cliente.',
  },
  'request-head-too-large': {
    title: 'Esta solicitud es demasiado grande',
    remedy: 'Elimine las cookies de este sitio e inténtelo de nuevo.',
  },
  'request-timed-out': {
    title: 'La solicitud ha tardado demasiado',
    remedy: 'Su conexión era demasiado lenta. Inténtelo de nuevo o envíe menos a la vez.',
  },
  'request-too-large': {
    title: 'Es demasiado grande',
    remedy: 'Envíe menos a la vez.',
  },
  'reset-link-expired': {
    title: 'Este enlace ya no es válido',
    remedy: 'Se usó, lo sustituyó otro más reciente o caducó tras una hora. Pida uno nuevo.',
  },
  'reset-link-unknown': {
    title: 'Enlace no válido',
    remedy: 'Abra el enlace exactamente como aparece en el correo.',
  },
  'role-in-use': {
    title: 'Este rol está en uso',
    remedy: 'Asigne antes otro rol a sus miembros.',
  },
  'role-name-taken': {
    title: 'Ya existe un rol con este nombre',
    remedy: 'Elija otro nombre.',
  },
  'role-unknown': {
    title: 'Este rol no existe',
    remedy: 'Elija un rol de la organización.',
  },
  'session-ended': {
    title: 'Su sesión ha terminado',
    remedy: 'Inicie sesión de nuevo.',
  },
  'invalid-signature': {
    title: 'Firma no válida',
    remedy: 'Diríjase al operador de esta instalación.',
  },
  'terms-not-accepted': {
    title: 'No ha aceptado las condiciones generales',
    remedy: 'Recargue la página para leerlas y aceptarlas.',
  },
  'terms-version-superseded': {
    title: 'Hay una versión más reciente de las condiciones',
    remedy: 'Recargue la página para leerla.',
  },
  'timed-out': {
    title: 'La respuesta ha tardado demasiado',
    remedy: 'No se sabe si el cambio se ha guardado. Recargue la página para comprobarlo.',
  },
  'token-stale': {
    title: 'Sus permisos han cambiado',
    remedy: 'Recargue la página.',
  },
  unavailable: {
    title: 'Servicio no disponible por el momento',
    remedy: 'No se ha perdido ningún dato. Inténtelo de nuevo en breve.',
  },
  'person-required': {
    title: 'Solo lo pueden hacer personas',
    remedy: 'Inicie sesión con su propia cuenta.',
  },
  'network-not-allowed': {
    title: 'Esta clave de API no funciona desde aquí',
    remedy: 'Úsela desde una de sus redes o cree otra clave.',
  },
  'permission-not-held': {
    title: 'La cuenta de servicio no tiene este permiso',
    remedy: 'Dé antes a la cuenta de servicio un rol con este permiso.',
  },
  'expiry-in-the-past': {
    title: 'Este momento ya ha pasado',
    remedy: 'Elija un momento posterior.',
  },
  'too-many-api-keys': {
    title: 'Demasiadas claves de API',
    remedy: 'Elimine una que ya no haga falta.',
  },
  'too-many-service-accounts': {
    title: 'Demasiadas cuentas de servicio',
    remedy: 'Elimine una que ya no haga falta.',
  },
  'untrusted-client': {
    title: 'Este cliente no es de confianza',
    remedy: 'El operador de este portal debe configurarlo como cliente de confianza.',
  },
  'unsupported-media-type': {
    title: 'Este tipo de archivo no se admite',
    remedy: 'Use un archivo CSV en UTF-8.',
  },
  'changed-meanwhile': {
    title: 'Otra persona ha cambiado esto entretanto',
    remedy: 'No se ha guardado nada. Revise los nuevos valores y guarde de nuevo.',
  },
  'heic-not-supported': {
    title: 'No se admiten fotos HEIC',
    remedy: 'Guárdela como JPEG. En un iPhone: Ajustes > Cámara > Formatos > «El más compatible».',
  },
  'invalid-video-session-transition': {
    title: 'Cambio de estado no permitido',
    remedy: 'Una videollamada se planifica, está en curso y termina. Recargue la página.',
  },
  'portal-address-taken': {
    title: 'Dirección no disponible',
    remedy: 'La usa otro proveedor. Elija otra.',
  },
  'invalid-logo': {
    title: 'Este logotipo no se puede usar',
    remedy: 'Elija un PNG, JPEG o WebP de hasta 256 kB y de 16 a 2000 píxeles por lado.',
  },
  'too-many-attachments': {
    title: 'Demasiadas fotos',
    remedy: 'Elimine una que ya no haga falta.',
  },
  'external-id-taken': {
    title: 'El ID externo ya está en uso',
    remedy: 'Use otro ID externo o retírelo antes del otro cliente.',
  },
  'keys-instead-of-secrets': {
    title: 'La aplicación se autentica con claves',
    remedy: 'Retire antes sus claves públicas.',
  },
  'public-client': {
    title: 'La aplicación no tiene secretos',
    remedy: 'Las aplicaciones nativas y de una página no pueden guardarlos. Cree una de tipo web.',
  },
  'replay-too-large': {
    title: 'Demasiados envíos',
    remedy: 'Elija un periodo más corto o menos eventos.',
  },
  'too-many-applications': {
    title: 'Demasiadas aplicaciones',
    remedy: 'Elimine una que ya no se use.',
  },
  'too-many-secrets': {
    title: 'Demasiados secretos',
    remedy: 'Elimine antes el secreto que ya no se use.',
  },
  'too-many-webhooks': {
    title: 'Demasiados webhooks',
    remedy: 'Elimine uno que ya no haga falta.',
  },
  'webhook-disabled': {
    title: 'El webhook está desactivado',
    remedy: 'Actívelo e inténtelo de nuevo.',
  },
  'webhook-url-not-allowed': {
    title: 'Esta URL no está permitida',
    remedy: 'Use una URL https con una dirección pública o diríjase al operador.',
  },
};
