export interface paths {
  '/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether the process runs */
    get: operations['get-health-live'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether requests can be served */
    get: operations['get-health-ready'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/login': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sign in */
    post: operations['post-auth-login'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/refresh': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Get the next access token */
    post: operations['post-auth-refresh'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/logout': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sign out of this client */
    post: operations['post-auth-logout'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who is signed in */
    get: operations['get-auth-me'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where one is signed in */
    get: operations['get-auth-sessions'];
    put?: never;
    post?: never;
    /** Sign out everywhere else */
    delete: operations['delete-auth-sessions'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/sessions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Sign out there */
    delete: operations['delete-auth-sessions-by-id'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/prove': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Prove anew that it is oneself, for ten minutes */
    post: operations['post-auth-prove'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/password/change': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Choose another password; one’s other sign-ins end */
    post: operations['post-auth-password-change'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/password/forgot': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ask for a mail to choose a new password */
    post: operations['post-auth-password-forgot'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/password/reset': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Choose a new password by the link of a mail */
    post: operations['post-auth-password-reset'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/email/change': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ask to sign in with another e-mail */
    post: operations['post-auth-email-change'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/email/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Confirm the new e-mail by the link that was sent to it */
    post: operations['post-auth-email-confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/invitations/show': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Whom an invitation is for */
    post: operations['post-auth-invitations-show'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/invitations/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Accept an invitation */
    post: operations['post-auth-invitations-accept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/second-factor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether one’s second factor is on */
    get: operations['get-auth-second-factor'];
    put?: never;
    /** Begin to set up a second factor */
    post: operations['post-auth-second-factor'];
    /** Turn one’s second factor off */
    delete: operations['delete-auth-second-factor'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/second-factor/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Turn it on by its first code */
    post: operations['post-auth-second-factor-confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/second-factor/recovery-codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Make new recovery codes */
    post: operations['post-auth-second-factor-recovery-codes'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/preferences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One’s language, theme, sound and choice of notifications */
    get: operations['get-auth-preferences'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change some of them */
    patch: operations['patch-auth-preferences'];
    trace?: never;
  };
  '/users': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List users */
    get: operations['get-users'];
    put?: never;
    /** Create a user, or invite one by mail */
    post: operations['post-users'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/bulk': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Do the same to many users */
    post: operations['post-users-bulk'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/export.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Export users as CSV */
    get: operations['get-users-export.csv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Invite the people of a CSV file */
    post: operations['post-users-import'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{id}/invitation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send the invitation again */
    post: operations['post-users-by-id-invitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{id}/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where a user is signed in */
    get: operations['get-users-by-id-sessions'];
    put?: never;
    post?: never;
    /** Sign a user out everywhere */
    delete: operations['delete-users-by-id-sessions'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{id}/second-factor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Take the second factor of a user who lost it */
    delete: operations['delete-users-by-id-second-factor'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show a user */
    get: operations['get-users-by-id'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change a user, or one’s own profile and availability */
    patch: operations['patch-users-by-id'];
    trace?: never;
  };
  '/roles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List roles */
    get: operations['get-roles'];
    put?: never;
    /** Create a role */
    post: operations['post-roles'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/roles/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show a role */
    get: operations['get-roles-by-id'];
    put?: never;
    post?: never;
    /** Delete a role that nobody has */
    delete: operations['delete-roles-by-id'];
    options?: never;
    head?: never;
    /** Rename a role, or give it other permissions */
    patch: operations['patch-roles-by-id'];
    trace?: never;
  };
  '/permissions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List what a role can grant */
    get: operations['get-permissions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api-keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List API keys */
    get: operations['get-api-keys'];
    put?: never;
    /** Create an API key */
    post: operations['post-api-keys'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api-keys/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Revoke an API key */
    delete: operations['delete-api-keys-by-id'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{id}/api-keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Revoke all API keys of a user */
    delete: operations['delete-users-by-id-api-keys'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/users/{id}/avatar': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Show another picture of a user */
    put: operations['put-users-by-id-avatar'];
    post?: never;
    /** Take a user’s picture away */
    delete: operations['delete-users-by-id-avatar'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/uploads': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Upload a file */
    post: operations['post-uploads'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/uploads/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show a file, with an address to read it */
    get: operations['get-uploads-by-id'];
    put?: never;
    post?: never;
    /** Delete a file that nothing shows */
    delete: operations['delete-uploads-by-id'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/register': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ask for an account as a buyer; the answer comes by mail */
    post: operations['post-auth-register'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/auth/register/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Confirm a registration by the link of its mail, and choose the password */
    post: operations['post-auth-register-confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/settings/public': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What everybody may know: the name, the look, and whether one may register */
    get: operations['get-settings-public'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The settings that one may change, by group */
    get: operations['get-settings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/settings/merchant': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show who sells here */
    get: operations['get-settings-merchant'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change who sells here; another time zone counts all figures anew */
    patch: operations['patch-settings-merchant'];
    trace?: never;
  };
  '/settings/hours': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show when somebody is there */
    get: operations['get-settings-hours'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change when somebody is there */
    patch: operations['patch-settings-hours'];
    trace?: never;
  };
  '/settings/appearance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show how the clients look */
    get: operations['get-settings-appearance'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change how the clients look */
    patch: operations['patch-settings-appearance'];
    trace?: never;
  };
  '/settings/security': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show how people sign in */
    get: operations['get-settings-security'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change how people sign in */
    patch: operations['patch-settings-security'];
    trace?: never;
  };
  '/settings/mail': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show how mails leave */
    get: operations['get-settings-mail'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change how mails leave */
    patch: operations['patch-settings-mail'];
    trace?: never;
  };
  '/settings/mail/test': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send oneself a mail by the settings of now */
    post: operations['post-settings-mail-test'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/contacts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List contacts */
    get: operations['get-contacts'];
    put?: never;
    /** Create a contact */
    post: operations['post-contacts'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/contacts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show a contact */
    get: operations['get-contacts-by-id'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change a contact */
    patch: operations['patch-contacts-by-id'];
    trace?: never;
  };
  '/companies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List companies */
    get: operations['get-companies'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/categories': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List categories */
    get: operations['get-categories'];
    put?: never;
    /** Create a category */
    post: operations['post-categories'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/products': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List products */
    get: operations['get-products'];
    put?: never;
    /** Create a product */
    post: operations['post-products'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/products/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show a product */
    get: operations['get-products-by-id'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change a product */
    patch: operations['patch-products-by-id'];
    trace?: never;
  };
  '/products/{id}/stock-movements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the ledger of a product’s stock */
    get: operations['get-products-by-id-stock-movements'];
    put?: never;
    /** Move stock */
    post: operations['post-products-by-id-stock-movements'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/orders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List orders */
    get: operations['get-orders'];
    put?: never;
    /** Create an order: a draft, or submitted, which reserves its pieces */
    post: operations['post-orders'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/orders/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show an order */
    get: operations['get-orders-by-id'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change the lines of a draft */
    patch: operations['patch-orders-by-id'];
    trace?: never;
  };
  '/orders/{id}/transitions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Move an order on */
    post: operations['post-orders-by-id-transitions'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/inboxes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List inboxes */
    get: operations['get-inboxes'];
    put?: never;
    /** Create an inbox */
    post: operations['post-inboxes'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/inboxes/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show an inbox */
    get: operations['get-inboxes-by-id'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change an inbox */
    patch: operations['patch-inboxes-by-id'];
    trace?: never;
  };
  '/inboxes/{id}/identity-secret': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show the key that signs visitors’ identities */
    get: operations['get-inboxes-by-id-identity-secret'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/inboxes/{id}/form-fields': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show the pre-chat form */
    get: operations['get-inboxes-by-id-form-fields'];
    /** Replace the pre-chat form */
    put: operations['put-inboxes-by-id-form-fields'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/inboxes/{id}/members': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the members */
    get: operations['get-inboxes-by-id-members'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/inboxes/{id}/members/{userId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Make a person a member */
    put: operations['put-inboxes-by-id-members-by-userId'];
    post?: never;
    /** End a membership */
    delete: operations['delete-inboxes-by-id-members-by-userId'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/conversations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List and search conversations */
    get: operations['get-conversations'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/conversations/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Show a conversation */
    get: operations['get-conversations-by-id'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Move, assign or label a conversation */
    patch: operations['patch-conversations-by-id'];
    trace?: never;
  };
  '/conversations/{id}/messages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a stretch of a conversation */
    get: operations['get-conversations-by-id-messages'];
    put?: never;
    /** Send a message or a private note */
    post: operations['post-conversations-by-id-messages'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/conversations/{id}/read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Mark as read up to a message */
    post: operations['post-conversations-by-id-read'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/messages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a stretch of a conversation, or of what is said about an order */
    get: operations['get-messages'];
    put?: never;
    /** Send a message or a private note */
    post: operations['post-messages'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/agents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whom one may assign */
    get: operations['get-agents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/contacts/{id}/timeline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What happened with a contact */
    get: operations['get-contacts-by-id-timeline'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/stats/conversations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How the conversations stand */
    get: operations['get-stats-conversations'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/orders/{id}/messages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a stretch of what is said about an order */
    get: operations['get-orders-by-id-messages'];
    put?: never;
    /** Say something about an order, or note it for staff */
    post: operations['post-orders-by-id-messages'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/orders/{id}/read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Mark what is said about an order as read up to a message */
    post: operations['post-orders-by-id-read'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/conversations/{id}/orders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the orders that were started in a chat */
    get: operations['get-conversations-by-id-orders'];
    put?: never;
    /** Start an order for the contact of a chat: a draft, or submitted, which reserves its pieces */
    post: operations['post-conversations-by-id-orders'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/notifications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List what concerns oneself, with how much is unread */
    get: operations['get-notifications'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/notifications/{id}/read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Mark a notification as read */
    post: operations['post-notifications-by-id-read'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/notifications/read-all': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Mark all notifications as read */
    post: operations['post-notifications-read-all'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/widget/{inboxKey}/config': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How the widget looks and what it asks */
    get: operations['get-widget-by-inboxKey-config'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/widget/{inboxKey}/conversations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Begin a chat */
    post: operations['post-widget-by-inboxKey-conversations'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/widget/conversations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The visitor’s own chats */
    get: operations['get-widget-conversations'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/widget/conversations/{id}/messages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a stretch of an own chat */
    get: operations['get-widget-conversations-by-id-messages'];
    put?: never;
    /** Send a message */
    post: operations['post-widget-conversations-by-id-messages'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/widget/conversations/{id}/read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Mark as read up to a message */
    post: operations['post-widget-conversations-by-id-read'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/widget/conversations/{id}/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End an own chat */
    post: operations['post-widget-conversations-by-id-close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/analytics/overview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was sold, and where it came from */
    get: operations['get-analytics-overview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/analytics/sales': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was sold, day by day, week by week or month by month */
    get: operations['get-analytics-sales'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/stats/users/now': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who is here now, and what was done last */
    get: operations['get-stats-users-now'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/stats/users': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How people came, how many were active, and how many stayed */
    get: operations['get-stats-users'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/stats/users/export.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same figures as a file, a line for each interval */
    get: operations['get-stats-users-export.csv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List what happened */
    get: operations['get-events'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/events/export.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Export what happened */
    get: operations['get-events-export.csv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Login: {
      email: string;
      password: string;
      code?: string;
      /**
       * @default cookie
       * @enum {string}
       */
      delivery: 'cookie' | 'body';
    };
    UserRole: {
      /** Format: uuid */
      id: string;
      key: string;
      name: string;
    };
    UserProfile: {
      firstName: string;
      lastName: string;
      phone: string | null;
      address: string | null;
      avatar: string | null;
    };
    User: {
      /** Format: uuid */
      id: string;
      email: string;
      /** Format: uuid */
      roleId: string;
      role: components['schemas']['UserRole'];
      /** @enum {string} */
      status: 'INVITED' | 'ACTIVE' | 'SUSPENDED';
      extension: string | null;
      /** @enum {string} */
      availability: 'AVAILABLE' | 'AWAY';
      /** Format: uuid */
      companyId: string | null;
      company: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      profile: components['schemas']['UserProfile'];
      /** Format: date-time */
      lastSeenAt?: string | null;
      hasSecondFactor?: boolean;
      abilities: {
        update: boolean;
        updateProfile: boolean;
        changeEmail: boolean;
        setAvailability: boolean;
        suspend: boolean;
        reactivate: boolean;
        inviteAgain: boolean;
      };
      version: number;
      /** Format: date-time */
      createdAt: string;
    };
    LoginSession: {
      /** Format: uuid */
      id: string;
      client: string;
      device: string;
      browser: string;
      ip: string;
      current: boolean;
      /** Format: date-time */
      lastUsedAt: string;
      /** Format: date-time */
      expiresAt: string;
      /** Format: date-time */
      createdAt: string;
    };
    SignedIn: {
      accessToken: string;
      expiresIn: number;
      user: components['schemas']['User'];
      loginSession: components['schemas']['LoginSession'];
      refreshToken?: string;
    };
    Refresh: {
      refreshToken?: string;
    };
    Grants: {
      /** @enum {string} */
      'users:read'?: 'all';
      /** @enum {string} */
      'users:create'?: 'all';
      /** @enum {string} */
      'users:update'?: 'all';
      /** @enum {string} */
      'login-sessions:end'?: 'all';
      /** @enum {string} */
      'roles:read'?: 'all';
      /** @enum {string} */
      'roles:update'?: 'all';
      /** @enum {string} */
      'api-keys:update'?: 'all' | 'own';
      /** @enum {string} */
      'files:read'?: 'all';
      /** @enum {string} */
      'files:delete'?: 'all';
      /** @enum {string} */
      'settings:update'?: 'all';
      /** @enum {string} */
      'security:update'?: 'all';
      /** @enum {string} */
      'activity:read'?: 'all';
      /** @enum {string} */
      'inboxes:read'?: 'all' | 'inbox';
      /** @enum {string} */
      'inboxes:update'?: 'all';
      /** @enum {string} */
      'conversations:read'?: 'all' | 'inbox';
      /** @enum {string} */
      'conversations:update'?: 'all' | 'inbox';
      /** @enum {string} */
      'conversations:reply'?: 'all' | 'inbox';
      /** @enum {string} */
      'conversations:assign'?: 'all' | 'inbox';
      /** @enum {string} */
      'contacts:read'?: 'all';
      /** @enum {string} */
      'contacts:create'?: 'all';
      /** @enum {string} */
      'contacts:update'?: 'all';
      /** @enum {string} */
      'companies:read'?: 'all' | 'company';
      /** @enum {string} */
      'products:read'?: 'all' | 'company' | 'catalogue';
      /** @enum {string} */
      'products:read-cost'?: 'all' | 'company';
      /** @enum {string} */
      'products:create'?: 'all' | 'company';
      /** @enum {string} */
      'products:update'?: 'all' | 'company';
      /** @enum {string} */
      'stock:read'?: 'all' | 'company';
      /** @enum {string} */
      'stock:update'?: 'all' | 'company';
      /** @enum {string} */
      'categories:create'?: 'all';
      /** @enum {string} */
      'orders:read'?: 'all' | 'company' | 'sales';
      /** @enum {string} */
      'orders:create'?: 'all' | 'company';
      /** @enum {string} */
      'orders:confirm'?: 'all';
      /** @enum {string} */
      'orders:cancel'?: 'all' | 'company';
      /** @enum {string} */
      'orders:ship'?: 'all' | 'sales';
      /** @enum {string} */
      'orders:complete'?: 'all';
      /** @enum {string} */
      'orders:discuss'?: 'all' | 'company' | 'sales';
      /** @enum {string} */
      'statistics:read'?: 'all' | 'inbox';
      /** @enum {string} */
      'analytics:read'?: 'all';
      /** @enum {string} */
      'events:read'?: 'all' | 'business';
    };
    Merchant: {
      timeZone: string;
    };
    Me: {
      user: components['schemas']['User'];
      loginSession: components['schemas']['LoginSession'];
      permissions: string[];
      grants: components['schemas']['Grants'];
      inboxIds: string[];
      lacksSecondFactor: boolean;
      merchant: components['schemas']['Merchant'];
    };
    Prove: {
      password: string;
      code?: string;
    };
    ChangePassword: {
      password: string;
    };
    ForgetPassword: {
      email: string;
    };
    ResetPassword: {
      token: string;
      password: string;
    };
    ChangeEmail: {
      email: string;
    };
    ConfirmEmail: {
      token: string;
    };
    ReadInvitation: {
      token: string;
    };
    Invitation: {
      email: string;
      firstName: string;
      lastName: string;
    };
    AcceptedProfile: {
      firstName: string;
      lastName: string;
    };
    AcceptInvitation: {
      token: string;
      password: string;
      profile: components['schemas']['AcceptedProfile'];
    };
    SecondFactor: {
      isOn: boolean;
      recoveryCodesLeft: number;
    };
    BegunSecondFactor: {
      secret: string;
      uri: string;
    };
    ConfirmSecondFactor: {
      code: string;
    };
    RecoveryCodes: {
      recoveryCodes: string[];
    };
    NotificationChoices: {
      MESSAGE: {
        inPanel: boolean;
        byMail: boolean;
      };
      ASSIGNMENT: {
        inPanel: boolean;
        byMail: boolean;
      };
      ORDER_SUBMITTED: {
        inPanel: boolean;
        byMail: boolean;
      };
      ORDER_MOVED: {
        inPanel: boolean;
        byMail: boolean;
      };
    };
    Preferences: {
      /** @enum {string|null} */
      language: 'en' | 'tr' | null;
      /** @enum {string} */
      theme: 'system' | 'light' | 'dark';
      sound: boolean;
      notifications: components['schemas']['NotificationChoices'];
      mailPossible: boolean;
    };
    ChangedNotificationChoices: {
      MESSAGE?: {
        inPanel: boolean;
        byMail: boolean;
      };
      ASSIGNMENT?: {
        inPanel: boolean;
        byMail: boolean;
      };
      ORDER_SUBMITTED?: {
        inPanel: boolean;
        byMail: boolean;
      };
      ORDER_MOVED?: {
        inPanel: boolean;
        byMail: boolean;
      };
    };
    UpdatePreferences: {
      /** @enum {string|null} */
      language?: 'en' | 'tr' | null;
      /** @enum {string} */
      theme?: 'system' | 'light' | 'dark';
      sound?: boolean | null;
      notifications?: components['schemas']['ChangedNotificationChoices'];
    };
    NewUserProfile: {
      firstName: string;
      lastName: string;
      phone?: string | null;
      address?: string | null;
    };
    CreateUser: {
      email: string;
      password?: string;
      /** Format: uuid */
      roleId: string;
      extension?: string | null;
      /** Format: uuid */
      companyId?: string | null;
      profile: components['schemas']['NewUserProfile'];
    };
    ChangeUsers: {
      /** @enum {string} */
      action: 'suspend' | 'reactivate' | 'setRole' | 'setCompany' | 'inviteAgain';
      ids: string[];
      /** Format: uuid */
      roleId?: string;
      /** Format: uuid */
      companyId?: string | null;
    };
    UserOutcome: {
      /** Format: uuid */
      id: string;
      done: boolean;
      code?: string;
      message?: string;
    };
    UserOutcomes: {
      outcomes: components['schemas']['UserOutcome'][];
    };
    RejectedUser: {
      line: number;
      email?: string;
      reason: string;
    };
    ImportedUser: {
      line: number;
      email?: string;
      name?: string;
      role?: string;
      /** @enum {string} */
      outcome: 'CREATED' | 'SKIPPED' | 'REJECTED';
      reason?: string;
    };
    ImportedUsers: {
      created: number;
      skipped: number;
      rejected: components['schemas']['RejectedUser'][];
      rows: components['schemas']['ImportedUser'][];
    };
    UpdateUserProfile: {
      firstName?: string;
      lastName?: string;
      phone?: string | null;
      address?: string | null;
    };
    UpdateUser: {
      /** @enum {string} */
      status?: 'ACTIVE' | 'SUSPENDED';
      /** Format: uuid */
      roleId?: string;
      email?: string;
      extension?: string | null;
      /** Format: uuid */
      companyId?: string | null;
      /** @enum {string} */
      availability?: 'AVAILABLE' | 'AWAY';
      profile?: components['schemas']['UpdateUserProfile'];
    };
    Role: {
      /** Format: uuid */
      id: string;
      key: string;
      name: string;
      description: string | null;
      builtIn: boolean;
      permissions: components['schemas']['Grants'];
      userCount: number;
      abilities: {
        update: boolean;
        delete: boolean;
        grant: boolean;
      };
      version: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
    };
    GivenGrants: {
      /** @enum {string} */
      'users:read'?: 'all';
      /** @enum {string} */
      'users:create'?: 'all';
      /** @enum {string} */
      'users:update'?: 'all';
      /** @enum {string} */
      'login-sessions:end'?: 'all';
      /** @enum {string} */
      'roles:read'?: 'all';
      /** @enum {string} */
      'roles:update'?: 'all';
      /** @enum {string} */
      'api-keys:update'?: 'all' | 'own';
      /** @enum {string} */
      'files:read'?: 'all';
      /** @enum {string} */
      'files:delete'?: 'all';
      /** @enum {string} */
      'settings:update'?: 'all';
      /** @enum {string} */
      'security:update'?: 'all';
      /** @enum {string} */
      'activity:read'?: 'all';
      /** @enum {string} */
      'inboxes:read'?: 'all' | 'inbox';
      /** @enum {string} */
      'inboxes:update'?: 'all';
      /** @enum {string} */
      'conversations:read'?: 'all' | 'inbox';
      /** @enum {string} */
      'conversations:update'?: 'all' | 'inbox';
      /** @enum {string} */
      'conversations:reply'?: 'all' | 'inbox';
      /** @enum {string} */
      'conversations:assign'?: 'all' | 'inbox';
      /** @enum {string} */
      'contacts:read'?: 'all';
      /** @enum {string} */
      'contacts:create'?: 'all';
      /** @enum {string} */
      'contacts:update'?: 'all';
      /** @enum {string} */
      'companies:read'?: 'all' | 'company';
      /** @enum {string} */
      'products:read'?: 'all' | 'company' | 'catalogue';
      /** @enum {string} */
      'products:read-cost'?: 'all' | 'company';
      /** @enum {string} */
      'products:create'?: 'all' | 'company';
      /** @enum {string} */
      'products:update'?: 'all' | 'company';
      /** @enum {string} */
      'stock:read'?: 'all' | 'company';
      /** @enum {string} */
      'stock:update'?: 'all' | 'company';
      /** @enum {string} */
      'categories:create'?: 'all';
      /** @enum {string} */
      'orders:read'?: 'all' | 'company' | 'sales';
      /** @enum {string} */
      'orders:create'?: 'all' | 'company';
      /** @enum {string} */
      'orders:confirm'?: 'all';
      /** @enum {string} */
      'orders:cancel'?: 'all' | 'company';
      /** @enum {string} */
      'orders:ship'?: 'all' | 'sales';
      /** @enum {string} */
      'orders:complete'?: 'all';
      /** @enum {string} */
      'orders:discuss'?: 'all' | 'company' | 'sales';
      /** @enum {string} */
      'statistics:read'?: 'all' | 'inbox';
      /** @enum {string} */
      'analytics:read'?: 'all';
      /** @enum {string} */
      'events:read'?: 'all' | 'business';
    };
    CreateRole: {
      name: string;
      description?: string | null;
      permissions: components['schemas']['GivenGrants'];
    };
    ChangedGrants: {
      /** @enum {string} */
      'users:read'?: 'all';
      /** @enum {string} */
      'users:create'?: 'all';
      /** @enum {string} */
      'users:update'?: 'all';
      /** @enum {string} */
      'login-sessions:end'?: 'all';
      /** @enum {string} */
      'roles:read'?: 'all';
      /** @enum {string} */
      'roles:update'?: 'all';
      /** @enum {string} */
      'api-keys:update'?: 'all' | 'own';
      /** @enum {string} */
      'files:read'?: 'all';
      /** @enum {string} */
      'files:delete'?: 'all';
      /** @enum {string} */
      'settings:update'?: 'all';
      /** @enum {string} */
      'security:update'?: 'all';
      /** @enum {string} */
      'activity:read'?: 'all';
      /** @enum {string} */
      'inboxes:read'?: 'all' | 'inbox';
      /** @enum {string} */
      'inboxes:update'?: 'all';
      /** @enum {string} */
      'conversations:read'?: 'all' | 'inbox';
      /** @enum {string} */
      'conversations:update'?: 'all' | 'inbox';
      /** @enum {string} */
      'conversations:reply'?: 'all' | 'inbox';
      /** @enum {string} */
      'conversations:assign'?: 'all' | 'inbox';
      /** @enum {string} */
      'contacts:read'?: 'all';
      /** @enum {string} */
      'contacts:create'?: 'all';
      /** @enum {string} */
      'contacts:update'?: 'all';
      /** @enum {string} */
      'companies:read'?: 'all' | 'company';
      /** @enum {string} */
      'products:read'?: 'all' | 'company' | 'catalogue';
      /** @enum {string} */
      'products:read-cost'?: 'all' | 'company';
      /** @enum {string} */
      'products:create'?: 'all' | 'company';
      /** @enum {string} */
      'products:update'?: 'all' | 'company';
      /** @enum {string} */
      'stock:read'?: 'all' | 'company';
      /** @enum {string} */
      'stock:update'?: 'all' | 'company';
      /** @enum {string} */
      'categories:create'?: 'all';
      /** @enum {string} */
      'orders:read'?: 'all' | 'company' | 'sales';
      /** @enum {string} */
      'orders:create'?: 'all' | 'company';
      /** @enum {string} */
      'orders:confirm'?: 'all';
      /** @enum {string} */
      'orders:cancel'?: 'all' | 'company';
      /** @enum {string} */
      'orders:ship'?: 'all' | 'sales';
      /** @enum {string} */
      'orders:complete'?: 'all';
      /** @enum {string} */
      'orders:discuss'?: 'all' | 'company' | 'sales';
      /** @enum {string} */
      'statistics:read'?: 'all' | 'inbox';
      /** @enum {string} */
      'analytics:read'?: 'all';
      /** @enum {string} */
      'events:read'?: 'all' | 'business';
    };
    UpdateRole: {
      name?: string;
      description?: string | null;
      permissions?: components['schemas']['ChangedGrants'];
    };
    Permission: {
      name: string;
      scopes: string[];
    };
    ApiKey: {
      /** Format: uuid */
      id: string;
      name: string;
      prefix: string;
      permissions: components['schemas']['Grants'];
      allowedAddresses: string[];
      owner: {
        /** Format: uuid */
        id: string;
        name: string;
      };
      /** @enum {string} */
      status: 'ACTIVE' | 'EXPIRED' | 'REVOKED';
      /** Format: date-time */
      expiresAt: string | null;
      /** Format: date-time */
      lastUsedAt: string | null;
      /** Format: date-time */
      revokedAt: string | null;
      abilities: {
        revoke: boolean;
      };
      /** Format: date-time */
      createdAt: string;
    };
    KeyGrants: {
      /** @enum {string} */
      'users:read'?: 'all';
      /** @enum {string} */
      'users:create'?: 'all';
      /** @enum {string} */
      'users:update'?: 'all';
      /** @enum {string} */
      'login-sessions:end'?: 'all';
      /** @enum {string} */
      'roles:read'?: 'all';
      /** @enum {string} */
      'roles:update'?: 'all';
      /** @enum {string} */
      'api-keys:update'?: 'all' | 'own';
      /** @enum {string} */
      'files:read'?: 'all';
      /** @enum {string} */
      'files:delete'?: 'all';
      /** @enum {string} */
      'settings:update'?: 'all';
      /** @enum {string} */
      'security:update'?: 'all';
      /** @enum {string} */
      'activity:read'?: 'all';
      /** @enum {string} */
      'inboxes:read'?: 'all' | 'inbox';
      /** @enum {string} */
      'inboxes:update'?: 'all';
      /** @enum {string} */
      'conversations:read'?: 'all' | 'inbox';
      /** @enum {string} */
      'conversations:update'?: 'all' | 'inbox';
      /** @enum {string} */
      'conversations:reply'?: 'all' | 'inbox';
      /** @enum {string} */
      'conversations:assign'?: 'all' | 'inbox';
      /** @enum {string} */
      'contacts:read'?: 'all';
      /** @enum {string} */
      'contacts:create'?: 'all';
      /** @enum {string} */
      'contacts:update'?: 'all';
      /** @enum {string} */
      'companies:read'?: 'all' | 'company';
      /** @enum {string} */
      'products:read'?: 'all' | 'company' | 'catalogue';
      /** @enum {string} */
      'products:read-cost'?: 'all' | 'company';
      /** @enum {string} */
      'products:create'?: 'all' | 'company';
      /** @enum {string} */
      'products:update'?: 'all' | 'company';
      /** @enum {string} */
      'stock:read'?: 'all' | 'company';
      /** @enum {string} */
      'stock:update'?: 'all' | 'company';
      /** @enum {string} */
      'categories:create'?: 'all';
      /** @enum {string} */
      'orders:read'?: 'all' | 'company' | 'sales';
      /** @enum {string} */
      'orders:create'?: 'all' | 'company';
      /** @enum {string} */
      'orders:confirm'?: 'all';
      /** @enum {string} */
      'orders:cancel'?: 'all' | 'company';
      /** @enum {string} */
      'orders:ship'?: 'all' | 'sales';
      /** @enum {string} */
      'orders:complete'?: 'all';
      /** @enum {string} */
      'orders:discuss'?: 'all' | 'company' | 'sales';
      /** @enum {string} */
      'statistics:read'?: 'all' | 'inbox';
      /** @enum {string} */
      'analytics:read'?: 'all';
      /** @enum {string} */
      'events:read'?: 'all' | 'business';
    };
    CreateApiKey: {
      name: string;
      permissions: components['schemas']['KeyGrants'];
      expiresAt?: string | null;
      /** @default [] */
      allowedAddresses: string[];
    };
    NewApiKey: {
      /** Format: uuid */
      id: string;
      name: string;
      prefix: string;
      permissions: components['schemas']['Grants'];
      allowedAddresses: string[];
      owner: {
        /** Format: uuid */
        id: string;
        name: string;
      };
      /** @enum {string} */
      status: 'ACTIVE' | 'EXPIRED' | 'REVOKED';
      /** Format: date-time */
      expiresAt: string | null;
      /** Format: date-time */
      lastUsedAt: string | null;
      /** Format: date-time */
      revokedAt: string | null;
      abilities: {
        revoke: boolean;
      };
      /** Format: date-time */
      createdAt: string;
      key: string;
    };
    EndedApiKeys: {
      count: number;
    };
    File: {
      /** Format: uuid */
      id: string;
      name: string;
      contentType: string;
      size: number;
      width: null | number;
      height: null | number;
      /** @enum {string} */
      purpose: 'ATTACHMENT' | 'AVATAR' | 'LOGO';
      address: string;
      abilities: {
        delete: boolean;
      };
      /** Format: date-time */
      createdAt: string;
    };
    RegisteredProfile: {
      firstName: string;
      lastName: string;
      phone?: string | null;
    };
    RegisteredCompany: {
      name: string;
    };
    Register: {
      email: string;
      profile: components['schemas']['RegisteredProfile'];
      company: components['schemas']['RegisteredCompany'];
    };
    ConfirmRegistration: {
      token: string;
      password: string;
    };
    PublicSettings: {
      name: string;
      logo: string | null;
      /** @enum {string} */
      language: 'en' | 'tr';
      accent: string | null;
      /** @enum {string} */
      theme: 'system' | 'light' | 'dark';
      registrationOpen: boolean;
      passwordLength: number;
    };
    MerchantSettingsView: {
      /** @enum {string} */
      group: 'merchant';
      values: {
        name: string;
        legalAddress: string;
        currency: string;
        timeZone: string;
        /** @enum {string} */
        language: 'en' | 'tr';
        /** Format: uuid */
        logoFileId: string | null;
        logo: string | null;
      };
      abilities: {
        update: boolean;
      };
      version: number;
    };
    SecuritySettingsView: {
      /** @enum {string} */
      group: 'security';
      values: {
        passwordLength: number;
        leakedPasswordsRefused: boolean;
        sessionDays: number;
        sessionLifetimeDays: number;
        secondFactorRequired: boolean;
        registrationOpen: boolean;
      };
      abilities: {
        update: boolean;
      };
      version: number;
    };
    MailSettingsView: {
      /** @enum {string} */
      group: 'mail';
      values: {
        senderName: string;
        senderAddress: string | null;
        replyTo: string | null;
        footer: string;
        host: string | null;
        port: number;
        user: string | null;
        hasPassword: boolean;
        /** @enum {string} */
        sendsBy: 'settings' | 'environment' | 'outbox' | 'nothing';
      };
      abilities: {
        update: boolean;
      };
      version: number;
    };
    HoursSettingsView: {
      /** @enum {string} */
      group: 'hours';
      values: {
        week: {
          day: number;
          from: string;
          to: string;
        }[];
        holidays: {
          date: string;
          name: string;
        }[];
      };
      abilities: {
        update: boolean;
      };
      version: number;
    };
    AppearanceSettingsView: {
      /** @enum {string} */
      group: 'appearance';
      values: {
        accent: string | null;
        /** @enum {string} */
        theme: 'system' | 'light' | 'dark';
      };
      abilities: {
        update: boolean;
      };
      version: number;
    };
    Settings: {
      merchant?: components['schemas']['MerchantSettingsView'];
      security?: components['schemas']['SecuritySettingsView'];
      mail?: components['schemas']['MailSettingsView'];
      hours?: components['schemas']['HoursSettingsView'];
      appearance?: components['schemas']['AppearanceSettingsView'];
    };
    ChangeMerchantSettings: {
      name?: string;
      legalAddress?: string;
      currency?: string;
      timeZone?: string;
      /** @enum {string} */
      language?: 'en' | 'tr';
      /** Format: uuid */
      logoFileId?: string | null;
    };
    ChangeHoursSettings: {
      week?: {
        day: number;
        from: string;
        to: string;
      }[];
      holidays?: {
        date: string;
        name: string;
      }[];
    };
    ChangeAppearanceSettings: {
      accent?: string | null;
      /** @enum {string} */
      theme?: 'system' | 'light' | 'dark';
    };
    ChangeSecuritySettings: {
      passwordLength?: number;
      leakedPasswordsRefused?: boolean;
      sessionDays?: number;
      sessionLifetimeDays?: number;
      secondFactorRequired?: boolean;
      registrationOpen?: boolean;
    };
    ChangeMailSettings: {
      senderName?: string;
      senderAddress?: string | null;
      replyTo?: string | null;
      footer?: string;
      host?: string | null;
      port?: number;
      user?: string | null;
      password?: string | null;
    };
    TestedMail: {
      to: string;
      answer: string;
    };
    Contact: {
      /** Format: uuid */
      id: string;
      name: string;
      email: string | null;
      phone: string | null;
      company: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      owner: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      tags: string[];
      verified: boolean;
      abilities: {
        update: boolean;
      };
      version: number;
      /** Format: date-time */
      createdAt: string;
    };
    CreateContact: {
      name: string;
      email?: string;
      phone?: string;
      /** Format: uuid */
      companyId?: string;
    };
    UpdateContact: {
      name?: string;
      email?: string | null;
      phone?: string | null;
      /** Format: uuid */
      companyId?: string | null;
    };
    Company: {
      /** Format: uuid */
      id: string;
      name: string;
      /** @enum {string} */
      kind: 'BUYER' | 'SELLER' | 'BOTH';
      /** Format: date-time */
      createdAt: string;
    };
    Category: {
      /** Format: uuid */
      id: string;
      name: string;
      /** Format: date-time */
      createdAt: string;
    };
    CreateCategory: {
      name: string;
    };
    Product: {
      /** Format: uuid */
      id: string;
      sku: string;
      name: string;
      description: string;
      /** Format: uuid */
      categoryId: string | null;
      category: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      seller: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      price: string;
      currency: string;
      cost?: string | null;
      supplier?: string | null;
      stock: number;
      reserved: number;
      available: number;
      /** @enum {string} */
      status: 'ACTIVE' | 'INACTIVE';
      abilities: {
        update: boolean;
        readStock: boolean;
        moveStock: boolean;
      };
      version: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
    };
    CreateProduct: {
      sku: string;
      name: string;
      price: string;
      currency: string;
      description?: string;
      cost?: string | null;
      supplier?: string | null;
      /** Format: uuid */
      categoryId?: string | null;
      /** Format: uuid */
      sellerId?: string | null;
      stock?: number;
    };
    UpdateProduct: {
      sku?: string;
      name?: string;
      price?: string;
      currency?: string;
      description?: string;
      cost?: string | null;
      supplier?: string | null;
      /** Format: uuid */
      categoryId?: string | null;
      /** @enum {string} */
      status?: 'ACTIVE' | 'INACTIVE';
    };
    StockMovement: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      reason:
        'RECEIVED' | 'COUNTED' | 'DAMAGED' | 'RETURNED' | 'CORRECTION' | 'RESERVED' | 'RELEASED' | 'SHIPPED';
      stockDelta: number;
      reservedDelta: number;
      order: {
        /** Format: uuid */
        id: string;
        number: string;
      } | null;
      actor: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      note: string | null;
      /** Format: date-time */
      createdAt: string;
    };
    MoveStock: {
      /** @enum {string} */
      reason: 'RECEIVED' | 'COUNTED' | 'DAMAGED' | 'RETURNED' | 'CORRECTION';
      change?: number;
      counted?: number;
      note?: string | null;
    };
    OrderSummary: {
      /** Format: uuid */
      id: string;
      number: string;
      /** @enum {string} */
      kind: 'SALE' | 'CREDIT' | 'ADJUSTMENT';
      /** @enum {string} */
      status:
        | 'DRAFT'
        | 'AWAITING_APPROVAL'
        | 'PENDING'
        | 'CONFIRMED'
        | 'PROCESSING'
        | 'SHIPPED'
        | 'DELIVERED'
        | 'COMPLETED'
        | 'CANCELLED'
        | 'RETURNED';
      /** @enum {string} */
      channel: 'PANEL' | 'CHAT' | 'API' | 'SOURCING' | 'IMPORT';
      currency: string;
      subtotal: string;
      tax: string;
      total: string;
      lineCount: number;
      buyer: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      company: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      contact: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      /** Format: uuid */
      conversationId: string | null;
      /** Format: date-time */
      expiresAt: string | null;
      abilities: {
        update: boolean;
        cancel: boolean;
      };
      allowedStatuses: (
        | 'DRAFT'
        | 'AWAITING_APPROVAL'
        | 'PENDING'
        | 'CONFIRMED'
        | 'PROCESSING'
        | 'SHIPPED'
        | 'DELIVERED'
        | 'COMPLETED'
        | 'CANCELLED'
        | 'RETURNED'
      )[];
      version: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
    };
    CreateOrder: {
      /** Format: uuid */
      contactId?: string;
      /** Format: uuid */
      buyerId?: string;
      /** @enum {string} */
      channel?: 'PANEL' | 'CHAT' | 'API';
      currency: string;
      lines: {
        /** Format: uuid */
        productId: string;
        quantity: number;
      }[];
      draft?: boolean;
    };
    OrderLine: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      productId: string | null;
      sku: string;
      name: string;
      quantity: number;
      unitPrice: string;
      total: string;
      /** Format: uuid */
      sellerId: string | null;
    };
    Order: {
      /** Format: uuid */
      id: string;
      number: string;
      /** @enum {string} */
      kind: 'SALE' | 'CREDIT' | 'ADJUSTMENT';
      /** @enum {string} */
      status:
        | 'DRAFT'
        | 'AWAITING_APPROVAL'
        | 'PENDING'
        | 'CONFIRMED'
        | 'PROCESSING'
        | 'SHIPPED'
        | 'DELIVERED'
        | 'COMPLETED'
        | 'CANCELLED'
        | 'RETURNED';
      /** @enum {string} */
      channel: 'PANEL' | 'CHAT' | 'API' | 'SOURCING' | 'IMPORT';
      currency: string;
      subtotal: string;
      tax: string;
      total: string;
      lineCount: number;
      buyer: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      company: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      contact: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      /** Format: uuid */
      conversationId: string | null;
      /** Format: date-time */
      expiresAt: string | null;
      abilities: {
        update: boolean;
        cancel: boolean;
      };
      allowedStatuses: (
        | 'DRAFT'
        | 'AWAITING_APPROVAL'
        | 'PENDING'
        | 'CONFIRMED'
        | 'PROCESSING'
        | 'SHIPPED'
        | 'DELIVERED'
        | 'COMPLETED'
        | 'CANCELLED'
        | 'RETURNED'
      )[];
      version: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      country: string | null;
      importKey: string | null;
      lines: components['schemas']['OrderLine'][];
      history: {
        from: string | null;
        /** @enum {string} */
        to:
          | 'DRAFT'
          | 'AWAITING_APPROVAL'
          | 'PENDING'
          | 'CONFIRMED'
          | 'PROCESSING'
          | 'SHIPPED'
          | 'DELIVERED'
          | 'COMPLETED'
          | 'CANCELLED'
          | 'RETURNED';
        note: string | null;
        by: string;
        /** Format: date-time */
        at: string;
      }[];
    };
    UpdateOrder: {
      lines: {
        /** Format: uuid */
        productId: string;
        quantity: number;
      }[];
    };
    MoveOrder: {
      /** @enum {string} */
      to:
        | 'DRAFT'
        | 'AWAITING_APPROVAL'
        | 'PENDING'
        | 'CONFIRMED'
        | 'PROCESSING'
        | 'SHIPPED'
        | 'DELIVERED'
        | 'COMPLETED'
        | 'CANCELLED'
        | 'RETURNED';
      note?: string | null;
    };
    InboxLook: {
      color: string | null;
      /** @enum {string} */
      position: 'right' | 'left';
      title: string;
      greeting: string;
    };
    Inbox: {
      /** Format: uuid */
      id: string;
      key: string;
      name: string;
      allowedOrigins: string[];
      look: components['schemas']['InboxLook'];
      widgetUrl: string;
      abilities: {
        update: boolean;
      };
      version: number;
      /** Format: date-time */
      createdAt: string;
    };
    CreateInbox: {
      name: string;
      allowedOrigins?: string[];
    };
    UpdateInbox: {
      name?: string;
      allowedOrigins?: string[];
      look?: components['schemas']['InboxLook'];
    };
    IdentitySecret: {
      identitySecret: string;
    };
    FormField: {
      key: string;
      label: string;
      /** @enum {string} */
      type: 'TEXT' | 'TEXTAREA' | 'EMAIL' | 'PHONE' | 'SELECT';
      required: boolean;
      options: string[];
    };
    ReplaceFormFields: {
      fields: components['schemas']['FormField'][];
    };
    InboxMember: {
      /** Format: uuid */
      userId: string;
    };
    SystemNews: {
      /** @enum {string} */
      type: 'ORDER';
      /** Format: uuid */
      orderId: string;
      number: string;
      /** @enum {string} */
      status:
        | 'DRAFT'
        | 'AWAITING_APPROVAL'
        | 'PENDING'
        | 'CONFIRMED'
        | 'PROCESSING'
        | 'SHIPPED'
        | 'DELIVERED'
        | 'COMPLETED'
        | 'CANCELLED'
        | 'RETURNED';
      pieces?: number;
      total?: string;
      currency?: string;
    };
    Sender: {
      /** @enum {string} */
      type: 'USER' | 'CONTACT' | 'SYSTEM';
      /** Format: uuid */
      id: string | null;
      name: string;
    };
    Message: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      conversationId: string;
      seq: number;
      /** Format: uuid */
      clientId: string;
      /** @enum {string} */
      kind: 'TEXT' | 'MEDIA' | 'NOTE' | 'SYSTEM';
      body: string;
      data?: components['schemas']['SystemNews'];
      sender: components['schemas']['Sender'];
      attachments: {
        /** Format: uuid */
        id: string;
      }[];
      /** Format: date-time */
      createdAt: string;
    };
    Conversation: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'WIDGET' | 'SUPPORT' | 'ORDER' | 'SOURCING' | 'OFFER';
      /** @enum {string} */
      status: 'OPEN' | 'PENDING' | 'SNOOZED' | 'RESOLVED';
      /** Format: uuid */
      inboxId: string | null;
      subject: string | null;
      contact: {
        /** Format: uuid */
        id: string;
        name: string;
        verified: boolean;
      } | null;
      /** Format: uuid */
      contactId: string | null;
      assignee: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      lastSeq: number;
      unread: number;
      lastMessage: components['schemas']['Message'] | null;
      labels: string[];
      abilities: {
        update: boolean;
        reply: boolean;
        assign: boolean;
      };
      allowedStatuses: ('OPEN' | 'PENDING' | 'SNOOZED' | 'RESOLVED')[];
      version: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
    };
    ConversationDetail: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'WIDGET' | 'SUPPORT' | 'ORDER' | 'SOURCING' | 'OFFER';
      /** @enum {string} */
      status: 'OPEN' | 'PENDING' | 'SNOOZED' | 'RESOLVED';
      /** Format: uuid */
      inboxId: string | null;
      subject: string | null;
      contact: {
        /** Format: uuid */
        id: string;
        name: string;
        verified: boolean;
      } | null;
      /** Format: uuid */
      contactId: string | null;
      assignee: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      lastSeq: number;
      unread: number;
      lastMessage: components['schemas']['Message'] | null;
      labels: string[];
      abilities: {
        update: boolean;
        reply: boolean;
        assign: boolean;
      };
      allowedStatuses: ('OPEN' | 'PENDING' | 'SNOOZED' | 'RESOLVED')[];
      version: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      answers: {
        label: string;
        value: string;
      }[];
      page: string | null;
      readMarks: {
        /** @enum {string} */
        type: 'USER' | 'CONTACT';
        /** Format: uuid */
        id: string;
        seq: number;
      }[];
      contactPresent: boolean;
    };
    UpdateConversation: {
      /** @enum {string} */
      status?: 'OPEN' | 'PENDING' | 'SNOOZED' | 'RESOLVED';
      /** Format: uuid */
      assigneeId?: string | null;
      labels?: string[];
    };
    CreateMessage: {
      /** Format: uuid */
      clientId: string;
      body: string;
      /**
       * @default TEXT
       * @enum {string}
       */
      kind: 'TEXT' | 'NOTE';
    };
    MarkRead: {
      seq: number;
    };
    ReadMark: {
      seq: number;
    };
    SendMessageTo: {
      /** Format: uuid */
      conversationId?: string;
      /** Format: uuid */
      orderId?: string;
      /** Format: uuid */
      clientId: string;
      body: string;
      /**
       * @default TEXT
       * @enum {string}
       */
      kind: 'TEXT' | 'NOTE';
    };
    Agent: {
      /** Format: uuid */
      id: string;
      name: string;
      /** @enum {string} */
      availability: 'AVAILABLE' | 'AWAY';
      present: boolean;
      avatar: string | null;
      inboxIds: string[];
    };
    TimelineEntry: {
      /** Format: date-time */
      at: string;
      /** @enum {string} */
      kind: 'CHAT' | 'CALL' | 'TICKET' | 'ORDER' | 'OFFER' | 'NOTE';
      /** Format: uuid */
      id: string;
      title: string;
      status: string;
      link: string;
    };
    ConversationStats: {
      open: number;
      unassigned: number;
      resolvedToday: number;
      messagesToday: number;
      medianFirstResponse: null | number;
    };
    CreateChatOrder: {
      currency: string;
      lines: {
        /** Format: uuid */
        productId: string;
        quantity: number;
      }[];
      draft?: boolean;
    };
    NotificationFacts: {
      /** Format: uuid */
      conversationId?: string;
      /** @enum {string} */
      conversationKind?: 'WIDGET' | 'SUPPORT' | 'ORDER' | 'SOURCING' | 'OFFER';
      contactName?: string;
      senderName?: string;
      isNote?: boolean;
      /** Format: uuid */
      orderId?: string;
      number?: string;
      /** @enum {string} */
      status?:
        | 'DRAFT'
        | 'AWAITING_APPROVAL'
        | 'PENDING'
        | 'CONFIRMED'
        | 'PROCESSING'
        | 'SHIPPED'
        | 'DELIVERED'
        | 'COMPLETED'
        | 'CANCELLED'
        | 'RETURNED';
    };
    Notification: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      type: 'MESSAGE' | 'ASSIGNMENT' | 'ORDER_SUBMITTED' | 'ORDER_MOVED';
      title: string;
      body: string;
      link: string;
      data: components['schemas']['NotificationFacts'];
      /** Format: date-time */
      readAt: string | null;
      /** Format: date-time */
      createdAt: string;
    };
    UnreadCount: {
      unread: number;
    };
    WidgetConfig: {
      inbox: {
        key: string;
        name: string;
      };
      look: components['schemas']['InboxLook'];
      fields: components['schemas']['FormField'][];
    };
    BeginConversation: {
      /** Format: uuid */
      clientId?: string;
      fields: {
        [key: string]: string;
      };
      identity?: string;
      page?: string;
    };
    VisitorConversation: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      status: 'OPEN' | 'RESOLVED';
      assignee: {
        name: string;
        present: boolean;
      } | null;
      lastSeq: number;
      unread: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
    };
    BegunConversation: {
      visitorToken: string;
      conversation: components['schemas']['VisitorConversation'];
    };
    CreateVisitorMessage: {
      /** Format: uuid */
      clientId: string;
      body: string;
    };
    SalesTotals: {
      revenue: string;
      orders: number;
      customers: number;
      units: number;
      averageOrderValue: string | null;
    };
    SalesOverview: {
      currency: string;
      /** Format: date */
      from: string;
      /** Format: date */
      to: string;
      totals: components['schemas']['SalesTotals'];
      compared?: {
        /** Format: date */
        from: string;
        /** Format: date */
        to: string;
        totals: components['schemas']['SalesTotals'];
      };
      topProducts: {
        product: {
          /** Format: uuid */
          id: string;
          sku: string;
          name: string;
        };
        revenue: string;
        units: number;
      }[];
      countries: {
        country: string | null;
        revenue: string;
        orders: number;
        customers: number;
      }[];
      currencies: string[];
    };
    SalesPoint: {
      /** Format: date */
      date: string;
      revenue: string;
      orders: number;
      customers: number;
      units: number;
    };
    Sales: {
      currency: string;
      /** Format: date */
      from: string;
      /** Format: date */
      to: string;
      /** @enum {string} */
      interval: 'day' | 'week' | 'month';
      totals: components['schemas']['SalesTotals'];
      compared?: {
        /** Format: date */
        from: string;
        /** Format: date */
        to: string;
        totals: components['schemas']['SalesTotals'];
        series: components['schemas']['SalesPoint'][];
      };
      series: components['schemas']['SalesPoint'][];
    };
    PersonHere: {
      /** Format: uuid */
      id: string;
      name: string;
      role: {
        /** Format: uuid */
        id: string;
        key: string;
        name: string;
      };
      /** @enum {string} */
      availability: 'AVAILABLE' | 'AWAY';
      /** Format: date-time */
      since: string;
      places: {
        /** @enum {string} */
        client: 'panel' | 'dashboard' | 'api' | 'key';
        /** Format: date-time */
        since: string;
        /** @enum {string} */
        section?:
          | 'home'
          | 'inbox'
          | 'contacts'
          | 'products'
          | 'orders'
          | 'notifications'
          | 'people'
          | 'activity'
          | 'settings'
          | 'account'
          | 'other';
      }[];
    };
    RecentAction: {
      id: string;
      /** @enum {string} */
      kind:
        | 'SIGNED_IN'
        | 'SIGNED_OUT'
        | 'PERSON_CREATED'
        | 'PERSON_INVITED'
        | 'PERSON_ACCEPTED'
        | 'ORDER_MADE'
        | 'CHAT_ANSWERED';
      /** Format: date-time */
      at: string;
      person: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      subject: {
        /** Format: uuid */
        id: string;
        label: string | null;
      } | null;
    };
    Activity: {
      people: components['schemas']['PersonHere'][];
      visitors: number;
      recent: components['schemas']['RecentAction'][];
    };
    UserStatistics: {
      /** Format: date */
      from: string;
      /** Format: date */
      to: string;
      /** @enum {string} */
      interval: 'day' | 'week' | 'month';
      totals: {
        invited: number;
        accepted: number;
        created: number;
        registered: number;
        active: number;
      };
      series: {
        /** Format: date */
        date: string;
        invited: number;
        accepted: number;
        created: number;
        registered: number;
        active: number;
      }[];
      roles: {
        role: {
          /** Format: uuid */
          id: string;
          key: string;
          name: string;
        };
        joined: number;
      }[];
      retention: {
        /** @enum {string} */
        interval: 'week' | 'month';
        cohorts: {
          /** Format: date */
          date: string;
          people: number;
          periods: {
            active: number;
            share: number;
          }[];
        }[];
      };
    };
    Event: {
      position: string;
      /** Format: date-time */
      at: string;
      type: string;
      subject: {
        type: string;
        /** Format: uuid */
        id: string;
        label: string | null;
      };
      actor: {
        type: string;
        /** Format: uuid */
        id: string | null;
        name: string | null;
        /** Format: uuid */
        loginSessionId: string | null;
        /** Format: uuid */
        apiKeyId: string | null;
      };
      from: {
        address: string;
        device: string;
        browser: string;
        client: string;
      } | null;
      before: {
        [key: string]: unknown;
      } | null;
      after: {
        [key: string]: unknown;
      } | null;
      data: {
        [key: string]: unknown;
      };
      names: {
        [key: string]: string;
      };
      requestId: string | null;
      sealed: boolean;
      erased: boolean;
    };
    Error: {
      /** @constant */
      status: 'error';
      /** @enum {string} */
      code:
        | 'VALIDATION_FAILED'
        | 'MALFORMED_JSON'
        | 'LINK_EXPIRED'
        | 'PICTURE_UNREADABLE'
        | 'NOT_SIGNED_IN'
        | 'SESSION_ENDED'
        | 'WRONG_CREDENTIALS'
        | 'SECOND_FACTOR_NEEDED'
        | 'SECOND_FACTOR_WRONG'
        | 'VISITOR_UNKNOWN'
        | 'IDENTITY_REFUSED'
        | 'FORBIDDEN'
        | 'PROOF_NEEDED'
        | 'SECOND_FACTOR_REQUIRED'
        | 'REGISTRATION_CLOSED'
        | 'ORIGIN_REFUSED'
        | 'NOT_FOUND'
        | 'METHOD_NOT_ALLOWED'
        | 'STATE_REFUSED'
        | 'ALREADY_EXISTS'
        | 'STOCK_INSUFFICIENT'
        | 'ORDER_OUT_OF_STOCK'
        | 'ASSIGNEE_UNFIT'
        | 'LAST_ADMIN'
        | 'TOO_MANY_KEYS'
        | 'MAIL_UNAVAILABLE'
        | 'QUOTA_EXCEEDED'
        | 'MAIL_REFUSED'
        | 'IDEMPOTENCY_KEY_RUNNING'
        | 'VERSION_STALE'
        | 'BODY_TOO_LARGE'
        | 'CONTENT_TYPE_UNSUPPORTED'
        | 'FILE_TYPE_REFUSED'
        | 'IDEMPOTENCY_KEY_REUSED'
        | 'RATE_LIMITED'
        | 'INTERNAL'
        | 'OVERLOADED'
        | 'UNAVAILABLE';
      message: string;
      errors: {
        path: string;
        message: string;
      }[];
      requestId: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  'get-health-live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Whether the process runs */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: Record<string, never>;
          };
        };
      };
      /** @description UNAVAILABLE */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-health-ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Whether requests can be served */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: Record<string, never>;
          };
        };
      };
      /** @description UNAVAILABLE */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-auth-login': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Login'];
      };
    };
    responses: {
      /** @description Sign in */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['SignedIn'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description WRONG_CREDENTIALS, SECOND_FACTOR_NEEDED, SECOND_FACTOR_WRONG */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description OVERLOADED */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-auth-refresh': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Refresh'];
      };
    };
    responses: {
      /** @description Get the next access token */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['SignedIn'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description ORIGIN_REFUSED */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-auth-logout': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Sign out of this client */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: Record<string, never>;
          };
        };
      };
      /** @description MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description ORIGIN_REFUSED */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-auth-me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Who is signed in */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Me'];
          };
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-auth-sessions': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        sort?: 'lastUsedAt' | '-lastUsedAt' | 'createdAt' | '-createdAt';
        withTotal?: boolean;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Where one is signed in */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['LoginSession'][];
            meta: {
              nextCursor: string | null;
              total?: number;
              hasMore?: boolean;
              throughSeq?: number;
              /** Format: uuid */
              conversationId?: string | null;
              unread?: number;
              canNote?: boolean;
            };
          };
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'delete-auth-sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Sign out everywhere else */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: Record<string, never>;
          };
        };
      };
      /** @description MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'delete-auth-sessions-by-id': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Sign out there */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: Record<string, never>;
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-auth-prove': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own; a repeat with the same key and body gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Prove'];
      };
    };
    responses: {
      /** @description Prove anew that it is oneself, for ten minutes */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: Record<string, never>;
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description WRONG_CREDENTIALS, SECOND_FACTOR_NEEDED, SECOND_FACTOR_WRONG, NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description IDEMPOTENCY_KEY_RUNNING */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description IDEMPOTENCY_KEY_REUSED */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description OVERLOADED */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-auth-password-change': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own; a repeat with the same key and body gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangePassword'];
      };
    };
    responses: {
      /** @description Choose another password; one’s other sign-ins end */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: Record<string, never>;
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description PROOF_NEEDED, SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description IDEMPOTENCY_KEY_RUNNING */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description IDEMPOTENCY_KEY_REUSED */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description OVERLOADED */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-auth-password-forgot': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ForgetPassword'];
      };
    };
    responses: {
      /** @description Ask for a mail to choose a new password */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: Record<string, never>;
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description MAIL_UNAVAILABLE */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-auth-password-reset': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResetPassword'];
      };
    };
    responses: {
      /** @description Choose a new password by the link of a mail */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: Record<string, never>;
          };
        };
      };
      /** @description LINK_EXPIRED, VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description OVERLOADED */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-auth-email-change': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own; a repeat with the same key and body gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeEmail'];
      };
    };
    responses: {
      /** @description Ask to sign in with another e-mail */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: Record<string, never>;
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description PROOF_NEEDED, SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description MAIL_UNAVAILABLE, IDEMPOTENCY_KEY_RUNNING */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description IDEMPOTENCY_KEY_REUSED */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-auth-email-confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmEmail'];
      };
    };
    responses: {
      /** @description Confirm the new e-mail by the link that was sent to it */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: Record<string, never>;
          };
        };
      };
      /** @description LINK_EXPIRED, VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description ALREADY_EXISTS */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-auth-invitations-show': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReadInvitation'];
      };
    };
    responses: {
      /** @description Whom an invitation is for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Invitation'];
          };
        };
      };
      /** @description LINK_EXPIRED, VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-auth-invitations-accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AcceptInvitation'];
      };
    };
    responses: {
      /** @description Accept an invitation */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: Record<string, never>;
          };
        };
      };
      /** @description LINK_EXPIRED, VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description OVERLOADED */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-auth-second-factor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Whether one’s second factor is on */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['SecondFactor'];
          };
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-auth-second-factor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Begin to set up a second factor */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['BegunSecondFactor'];
          };
        };
      };
      /** @description MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description PROOF_NEEDED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description ALREADY_EXISTS */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'delete-auth-second-factor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Turn one’s second factor off */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: Record<string, never>;
          };
        };
      };
      /** @description MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description PROOF_NEEDED, SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-auth-second-factor-confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmSecondFactor'];
      };
    };
    responses: {
      /** @description Turn it on by its first code */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['RecoveryCodes'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description PROOF_NEEDED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-auth-second-factor-recovery-codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Make new recovery codes */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['RecoveryCodes'];
          };
        };
      };
      /** @description MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description PROOF_NEEDED, SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-auth-preferences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One’s language, theme, sound and choice of notifications */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Preferences'];
          };
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'patch-auth-preferences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdatePreferences'];
      };
    };
    responses: {
      /** @description Change some of them */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Preferences'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-users': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        sort?:
          | 'createdAt'
          | '-createdAt'
          | 'email'
          | '-email'
          | 'name'
          | '-name'
          | 'role'
          | '-role'
          | 'lastSeenAt'
          | '-lastSeenAt';
        withTotal?: boolean;
        q?: string;
        updatedSince?: string;
        status?: ('INVITED' | 'ACTIVE' | 'SUSPENDED')[];
        roleId?: string;
        role?: string[];
        companyId?: string;
        availability?: 'AVAILABLE' | 'AWAY';
        lastSeenFrom?: string;
        lastSeenTo?: string;
        permission?:
          | 'users:read'
          | 'users:create'
          | 'users:update'
          | 'login-sessions:end'
          | 'roles:read'
          | 'roles:update'
          | 'api-keys:update'
          | 'files:read'
          | 'files:delete'
          | 'settings:update'
          | 'security:update'
          | 'activity:read'
          | 'inboxes:read'
          | 'inboxes:update'
          | 'conversations:read'
          | 'conversations:update'
          | 'conversations:reply'
          | 'conversations:assign'
          | 'contacts:read'
          | 'contacts:create'
          | 'contacts:update'
          | 'companies:read'
          | 'products:read'
          | 'products:read-cost'
          | 'products:create'
          | 'products:update'
          | 'stock:read'
          | 'stock:update'
          | 'categories:create'
          | 'orders:read'
          | 'orders:create'
          | 'orders:confirm'
          | 'orders:cancel'
          | 'orders:ship'
          | 'orders:complete'
          | 'orders:discuss'
          | 'statistics:read'
          | 'analytics:read'
          | 'events:read';
        scope?: 'all' | 'inbox' | 'company' | 'own' | 'catalogue' | 'sales' | 'business';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List users */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['User'][];
            meta: {
              nextCursor: string | null;
              total?: number;
              hasMore?: boolean;
              throughSeq?: number;
              /** Format: uuid */
              conversationId?: string | null;
              unread?: number;
              canNote?: boolean;
            };
          };
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-users': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own; a repeat with the same key and body gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateUser'];
      };
    };
    responses: {
      /** @description Create a user, or invite one by mail */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['User'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description PROOF_NEEDED, SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description ALREADY_EXISTS, MAIL_UNAVAILABLE, IDEMPOTENCY_KEY_RUNNING */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description IDEMPOTENCY_KEY_REUSED */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description OVERLOADED */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-users-bulk': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own; a repeat with the same key and body gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeUsers'];
      };
    };
    responses: {
      /** @description Do the same to many users */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['UserOutcomes'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description PROOF_NEEDED, SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description IDEMPOTENCY_KEY_RUNNING */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description IDEMPOTENCY_KEY_REUSED */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-users-export.csv': {
    parameters: {
      query?: {
        q?: string;
        updatedSince?: string;
        status?: ('INVITED' | 'ACTIVE' | 'SUSPENDED')[];
        roleId?: string;
        role?: string[];
        companyId?: string;
        availability?: 'AVAILABLE' | 'AWAY';
        lastSeenFrom?: string;
        lastSeenTo?: string;
        permission?:
          | 'users:read'
          | 'users:create'
          | 'users:update'
          | 'login-sessions:end'
          | 'roles:read'
          | 'roles:update'
          | 'api-keys:update'
          | 'files:read'
          | 'files:delete'
          | 'settings:update'
          | 'security:update'
          | 'activity:read'
          | 'inboxes:read'
          | 'inboxes:update'
          | 'conversations:read'
          | 'conversations:update'
          | 'conversations:reply'
          | 'conversations:assign'
          | 'contacts:read'
          | 'contacts:create'
          | 'contacts:update'
          | 'companies:read'
          | 'products:read'
          | 'products:read-cost'
          | 'products:create'
          | 'products:update'
          | 'stock:read'
          | 'stock:update'
          | 'categories:create'
          | 'orders:read'
          | 'orders:create'
          | 'orders:confirm'
          | 'orders:cancel'
          | 'orders:ship'
          | 'orders:complete'
          | 'orders:discuss'
          | 'statistics:read'
          | 'analytics:read'
          | 'events:read';
        scope?: 'all' | 'inbox' | 'company' | 'own' | 'catalogue' | 'sales' | 'business';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Export users as CSV */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-users-import': {
    parameters: {
      query?: {
        dryRun?: boolean;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'text/csv': string;
      };
    };
    responses: {
      /** @description Invite the people of a CSV file */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['ImportedUsers'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description PROOF_NEEDED, SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description MAIL_UNAVAILABLE */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-users-by-id-invitation': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own; a repeat with the same key and body gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Send the invitation again */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['User'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description STATE_REFUSED, MAIL_UNAVAILABLE, IDEMPOTENCY_KEY_RUNNING */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description IDEMPOTENCY_KEY_REUSED */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-users-by-id-sessions': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        sort?: 'lastUsedAt' | '-lastUsedAt' | 'createdAt' | '-createdAt';
        withTotal?: boolean;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Where a user is signed in */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['LoginSession'][];
            meta: {
              nextCursor: string | null;
              total?: number;
              hasMore?: boolean;
              throughSeq?: number;
              /** Format: uuid */
              conversationId?: string | null;
              unread?: number;
              canNote?: boolean;
            };
          };
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'delete-users-by-id-sessions': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Sign a user out everywhere */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: Record<string, never>;
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'delete-users-by-id-second-factor': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Take the second factor of a user who lost it */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: Record<string, never>;
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description PROOF_NEEDED, SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-users-by-id': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Show a user */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['User'];
          };
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'patch-users-by-id': {
    parameters: {
      query?: never;
      header?: {
        /** @description The version that the change is meant for, quoted. */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateUser'];
      };
    };
    responses: {
      /** @description Change a user, or one’s own profile and availability */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['User'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description FORBIDDEN, PROOF_NEEDED, SECOND_FACTOR_REQUIRED */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description STATE_REFUSED, ALREADY_EXISTS, LAST_ADMIN */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description VERSION_STALE */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-roles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List roles */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Role'][];
            meta: {
              nextCursor: string | null;
              total?: number;
              hasMore?: boolean;
              throughSeq?: number;
              /** Format: uuid */
              conversationId?: string | null;
              unread?: number;
              canNote?: boolean;
            };
          };
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-roles': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own; a repeat with the same key and body gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateRole'];
      };
    };
    responses: {
      /** @description Create a role */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Role'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description PROOF_NEEDED, SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description ALREADY_EXISTS, IDEMPOTENCY_KEY_RUNNING */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description IDEMPOTENCY_KEY_REUSED */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-roles-by-id': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Show a role */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Role'];
          };
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'delete-roles-by-id': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Delete a role that nobody has */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: Record<string, never>;
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description STATE_REFUSED */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'patch-roles-by-id': {
    parameters: {
      query?: never;
      header?: {
        /** @description The version that the change is meant for, quoted. */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateRole'];
      };
    };
    responses: {
      /** @description Rename a role, or give it other permissions */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Role'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description PROOF_NEEDED, SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description ALREADY_EXISTS */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description VERSION_STALE */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-permissions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List what a role can grant */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Permission'][];
            meta: {
              nextCursor: string | null;
              total?: number;
              hasMore?: boolean;
              throughSeq?: number;
              /** Format: uuid */
              conversationId?: string | null;
              unread?: number;
              canNote?: boolean;
            };
          };
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-api-keys': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        sort?: 'createdAt' | '-createdAt' | 'name' | '-name';
        withTotal?: boolean;
        status?: ('ACTIVE' | 'EXPIRED' | 'REVOKED')[];
        userId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List API keys */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['ApiKey'][];
            meta: {
              nextCursor: string | null;
              total?: number;
              hasMore?: boolean;
              throughSeq?: number;
              /** Format: uuid */
              conversationId?: string | null;
              unread?: number;
              canNote?: boolean;
            };
          };
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-api-keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateApiKey'];
      };
    };
    responses: {
      /** @description Create an API key */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['NewApiKey'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description PROOF_NEEDED, SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description TOO_MANY_KEYS */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'delete-api-keys-by-id': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Revoke an API key */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: Record<string, never>;
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'delete-users-by-id-api-keys': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Revoke all API keys of a user */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['EndedApiKeys'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'put-users-by-id-avatar': {
    parameters: {
      query?: never;
      header?: {
        /** @description The version that the change is meant for, quoted. */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          file: string;
        };
      };
    };
    responses: {
      /** @description Show another picture of a user */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['User'];
          };
        };
      };
      /** @description VALIDATION_FAILED, PICTURE_UNREADABLE, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description FORBIDDEN, SECOND_FACTOR_REQUIRED */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description QUOTA_EXCEEDED */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description VERSION_STALE */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description FILE_TYPE_REFUSED, CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description OVERLOADED, UNAVAILABLE */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'delete-users-by-id-avatar': {
    parameters: {
      query?: never;
      header?: {
        /** @description The version that the change is meant for, quoted. */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Take a user’s picture away */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['User'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description FORBIDDEN, SECOND_FACTOR_REQUIRED */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description VERSION_STALE */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-uploads': {
    parameters: {
      query?: {
        purpose?: 'ATTACHMENT' | 'LOGO';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          file: string;
        };
      };
    };
    responses: {
      /** @description Upload a file */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['File'];
          };
        };
      };
      /** @description VALIDATION_FAILED, PICTURE_UNREADABLE, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description QUOTA_EXCEEDED */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description FILE_TYPE_REFUSED, CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description OVERLOADED, UNAVAILABLE */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-uploads-by-id': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Show a file, with an address to read it */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['File'];
          };
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'delete-uploads-by-id': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Delete a file that nothing shows */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: Record<string, never>;
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description FORBIDDEN, SECOND_FACTOR_REQUIRED */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description STATE_REFUSED */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-auth-register': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Register'];
      };
    };
    responses: {
      /** @description Ask for an account as a buyer; the answer comes by mail */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: Record<string, never>;
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description REGISTRATION_CLOSED */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description MAIL_UNAVAILABLE */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-auth-register-confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmRegistration'];
      };
    };
    responses: {
      /** @description Confirm a registration by the link of its mail, and choose the password */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: Record<string, never>;
          };
        };
      };
      /** @description LINK_EXPIRED, VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description REGISTRATION_CLOSED */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description ALREADY_EXISTS */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description OVERLOADED */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-settings-public': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What everybody may know: the name, the look, and whether one may register */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['PublicSettings'];
          };
        };
      };
      /** @description UNAVAILABLE */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The settings that one may change, by group */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Settings'];
          };
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description FORBIDDEN, SECOND_FACTOR_REQUIRED */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-settings-merchant': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Show who sells here */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['MerchantSettingsView'];
          };
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'patch-settings-merchant': {
    parameters: {
      query?: never;
      header?: {
        /** @description The version that the change is meant for, quoted. */
        'If-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeMerchantSettings'];
      };
    };
    responses: {
      /** @description Change who sells here; another time zone counts all figures anew */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['MerchantSettingsView'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description VERSION_STALE */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-settings-hours': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Show when somebody is there */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['HoursSettingsView'];
          };
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'patch-settings-hours': {
    parameters: {
      query?: never;
      header?: {
        /** @description The version that the change is meant for, quoted. */
        'If-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeHoursSettings'];
      };
    };
    responses: {
      /** @description Change when somebody is there */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['HoursSettingsView'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description VERSION_STALE */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-settings-appearance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Show how the clients look */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['AppearanceSettingsView'];
          };
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'patch-settings-appearance': {
    parameters: {
      query?: never;
      header?: {
        /** @description The version that the change is meant for, quoted. */
        'If-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeAppearanceSettings'];
      };
    };
    responses: {
      /** @description Change how the clients look */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['AppearanceSettingsView'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description VERSION_STALE */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-settings-security': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Show how people sign in */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['SecuritySettingsView'];
          };
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'patch-settings-security': {
    parameters: {
      query?: never;
      header?: {
        /** @description The version that the change is meant for, quoted. */
        'If-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeSecuritySettings'];
      };
    };
    responses: {
      /** @description Change how people sign in */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['SecuritySettingsView'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description PROOF_NEEDED, SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description STATE_REFUSED */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description VERSION_STALE */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-settings-mail': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Show how mails leave */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['MailSettingsView'];
          };
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'patch-settings-mail': {
    parameters: {
      query?: never;
      header?: {
        /** @description The version that the change is meant for, quoted. */
        'If-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeMailSettings'];
      };
    };
    responses: {
      /** @description Change how mails leave */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['MailSettingsView'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description PROOF_NEEDED, SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description VERSION_STALE */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-settings-mail-test': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own; a repeat with the same key and body gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Send oneself a mail by the settings of now */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['TestedMail'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description MAIL_UNAVAILABLE, MAIL_REFUSED, IDEMPOTENCY_KEY_RUNNING */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description IDEMPOTENCY_KEY_REUSED */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-contacts': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        sort?: 'createdAt' | '-createdAt' | 'name' | '-name';
        withTotal?: boolean;
        q?: string;
        updatedSince?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List contacts */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Contact'][];
            meta: {
              nextCursor: string | null;
              total?: number;
              hasMore?: boolean;
              throughSeq?: number;
              /** Format: uuid */
              conversationId?: string | null;
              unread?: number;
              canNote?: boolean;
            };
          };
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-contacts': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own; a repeat with the same key and body gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateContact'];
      };
    };
    responses: {
      /** @description Create a contact */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Contact'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description ALREADY_EXISTS, IDEMPOTENCY_KEY_RUNNING */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description IDEMPOTENCY_KEY_REUSED */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-contacts-by-id': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Show a contact */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Contact'];
          };
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'patch-contacts-by-id': {
    parameters: {
      query?: never;
      header?: {
        /** @description The version that the change is meant for, quoted. */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateContact'];
      };
    };
    responses: {
      /** @description Change a contact */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Contact'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description ALREADY_EXISTS */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description VERSION_STALE */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-companies': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        sort?: 'name' | '-name' | 'createdAt' | '-createdAt';
        withTotal?: boolean;
        q?: string;
        updatedSince?: string;
        kind?: ('BUYER' | 'SELLER')[];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List companies */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Company'][];
            meta: {
              nextCursor: string | null;
              total?: number;
              hasMore?: boolean;
              throughSeq?: number;
              /** Format: uuid */
              conversationId?: string | null;
              unread?: number;
              canNote?: boolean;
            };
          };
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-categories': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        sort?: 'name' | '-name' | 'createdAt' | '-createdAt';
        withTotal?: boolean;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List categories */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Category'][];
            meta: {
              nextCursor: string | null;
              total?: number;
              hasMore?: boolean;
              throughSeq?: number;
              /** Format: uuid */
              conversationId?: string | null;
              unread?: number;
              canNote?: boolean;
            };
          };
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-categories': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own; a repeat with the same key and body gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateCategory'];
      };
    };
    responses: {
      /** @description Create a category */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Category'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description ALREADY_EXISTS, IDEMPOTENCY_KEY_RUNNING */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description IDEMPOTENCY_KEY_REUSED */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-products': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        sort?: 'createdAt' | '-createdAt' | 'name' | '-name' | 'sku' | '-sku';
        withTotal?: boolean;
        q?: string;
        updatedSince?: string;
        status?: ('ACTIVE' | 'INACTIVE')[];
        categoryId?: string;
        sellerId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List products */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Product'][];
            meta: {
              nextCursor: string | null;
              total?: number;
              hasMore?: boolean;
              throughSeq?: number;
              /** Format: uuid */
              conversationId?: string | null;
              unread?: number;
              canNote?: boolean;
            };
          };
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-products': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own; a repeat with the same key and body gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateProduct'];
      };
    };
    responses: {
      /** @description Create a product */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Product'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description ALREADY_EXISTS, IDEMPOTENCY_KEY_RUNNING */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description IDEMPOTENCY_KEY_REUSED */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-products-by-id': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Show a product */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Product'];
          };
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'patch-products-by-id': {
    parameters: {
      query?: never;
      header?: {
        /** @description The version that the change is meant for, quoted. */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateProduct'];
      };
    };
    responses: {
      /** @description Change a product */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Product'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description ALREADY_EXISTS */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description VERSION_STALE */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-products-by-id-stock-movements': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        sort?: 'createdAt' | '-createdAt';
        withTotal?: boolean;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List the ledger of a product’s stock */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['StockMovement'][];
            meta: {
              nextCursor: string | null;
              total?: number;
              hasMore?: boolean;
              throughSeq?: number;
              /** Format: uuid */
              conversationId?: string | null;
              unread?: number;
              canNote?: boolean;
            };
          };
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-products-by-id-stock-movements': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own; a repeat with the same key and body gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MoveStock'];
      };
    };
    responses: {
      /** @description Move stock */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['StockMovement'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description STOCK_INSUFFICIENT, IDEMPOTENCY_KEY_RUNNING */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description IDEMPOTENCY_KEY_REUSED */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-orders': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        sort?: 'createdAt' | '-createdAt' | 'updatedAt' | '-updatedAt';
        withTotal?: boolean;
        q?: string;
        updatedSince?: string;
        status?: (
          | 'DRAFT'
          | 'AWAITING_APPROVAL'
          | 'PENDING'
          | 'CONFIRMED'
          | 'PROCESSING'
          | 'SHIPPED'
          | 'DELIVERED'
          | 'COMPLETED'
          | 'CANCELLED'
          | 'RETURNED'
        )[];
        kind?: ('SALE' | 'CREDIT' | 'ADJUSTMENT')[];
        channel?: ('PANEL' | 'CHAT' | 'API' | 'SOURCING' | 'IMPORT')[];
        contactId?: string;
        companyId?: string;
        conversationId?: string;
        from?: string;
        to?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List orders */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['OrderSummary'][];
            meta: {
              nextCursor: string | null;
              total?: number;
              hasMore?: boolean;
              throughSeq?: number;
              /** Format: uuid */
              conversationId?: string | null;
              unread?: number;
              canNote?: boolean;
            };
          };
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-orders': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own; a repeat with the same key and body gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateOrder'];
      };
    };
    responses: {
      /** @description Create an order: a draft, or submitted, which reserves its pieces */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Order'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description ORDER_OUT_OF_STOCK, IDEMPOTENCY_KEY_RUNNING */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description IDEMPOTENCY_KEY_REUSED */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-orders-by-id': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Show an order */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Order'];
          };
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'patch-orders-by-id': {
    parameters: {
      query?: never;
      header?: {
        /** @description The version that the change is meant for, quoted. */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateOrder'];
      };
    };
    responses: {
      /** @description Change the lines of a draft */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Order'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description STATE_REFUSED */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description VERSION_STALE */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-orders-by-id-transitions': {
    parameters: {
      query?: never;
      header?: {
        /** @description The version that the change is meant for, quoted. */
        'If-Match'?: string;
        /** @description Any text of your own; a repeat with the same key and body gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MoveOrder'];
      };
    };
    responses: {
      /** @description Move an order on */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Order'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description STATE_REFUSED, ORDER_OUT_OF_STOCK, IDEMPOTENCY_KEY_RUNNING */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description VERSION_STALE */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description IDEMPOTENCY_KEY_REUSED */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-inboxes': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        sort?: 'name' | '-name';
        withTotal?: boolean;
        q?: string;
        updatedSince?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List inboxes */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Inbox'][];
            meta: {
              nextCursor: string | null;
              total?: number;
              hasMore?: boolean;
              throughSeq?: number;
              /** Format: uuid */
              conversationId?: string | null;
              unread?: number;
              canNote?: boolean;
            };
          };
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-inboxes': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own; a repeat with the same key and body gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateInbox'];
      };
    };
    responses: {
      /** @description Create an inbox */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Inbox'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description IDEMPOTENCY_KEY_RUNNING */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description IDEMPOTENCY_KEY_REUSED */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-inboxes-by-id': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Show an inbox */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Inbox'];
          };
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'patch-inboxes-by-id': {
    parameters: {
      query?: never;
      header?: {
        /** @description The version that the change is meant for, quoted. */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateInbox'];
      };
    };
    responses: {
      /** @description Change an inbox */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Inbox'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description VERSION_STALE */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-inboxes-by-id-identity-secret': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Show the key that signs visitors’ identities */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['IdentitySecret'];
          };
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-inboxes-by-id-form-fields': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Show the pre-chat form */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['FormField'][];
            meta: {
              nextCursor: string | null;
              total?: number;
              hasMore?: boolean;
              throughSeq?: number;
              /** Format: uuid */
              conversationId?: string | null;
              unread?: number;
              canNote?: boolean;
            };
          };
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'put-inboxes-by-id-form-fields': {
    parameters: {
      query?: never;
      header?: {
        /** @description The version that the change is meant for, quoted. */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReplaceFormFields'];
      };
    };
    responses: {
      /** @description Replace the pre-chat form */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['FormField'][];
            meta: {
              nextCursor: string | null;
              total?: number;
              hasMore?: boolean;
              throughSeq?: number;
              /** Format: uuid */
              conversationId?: string | null;
              unread?: number;
              canNote?: boolean;
            };
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description VERSION_STALE */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-inboxes-by-id-members': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List the members */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['InboxMember'][];
            meta: {
              nextCursor: string | null;
              total?: number;
              hasMore?: boolean;
              throughSeq?: number;
              /** Format: uuid */
              conversationId?: string | null;
              unread?: number;
              canNote?: boolean;
            };
          };
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'put-inboxes-by-id-members-by-userId': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Make a person a member */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: Record<string, never>;
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'delete-inboxes-by-id-members-by-userId': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description End a membership */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: Record<string, never>;
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-conversations': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        sort?: 'updatedAt' | '-updatedAt' | 'createdAt' | '-createdAt';
        withTotal?: boolean;
        q?: string;
        updatedSince?: string;
        status?: ('OPEN' | 'PENDING' | 'SNOOZED' | 'RESOLVED')[];
        kind?: ('WIDGET' | 'SUPPORT' | 'ORDER' | 'SOURCING' | 'OFFER')[];
        inboxId?: string;
        contactId?: string;
        assignee?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List and search conversations */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Conversation'][];
            meta: {
              nextCursor: string | null;
              total?: number;
              hasMore?: boolean;
              throughSeq?: number;
              /** Format: uuid */
              conversationId?: string | null;
              unread?: number;
              canNote?: boolean;
            };
          };
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-conversations-by-id': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Show a conversation */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['ConversationDetail'];
          };
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'patch-conversations-by-id': {
    parameters: {
      query?: never;
      header?: {
        /** @description The version that the change is meant for, quoted. */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateConversation'];
      };
    };
    responses: {
      /** @description Move, assign or label a conversation */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['ConversationDetail'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description FORBIDDEN, SECOND_FACTOR_REQUIRED */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description STATE_REFUSED, ASSIGNEE_UNFIT */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description VERSION_STALE */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-conversations-by-id-messages': {
    parameters: {
      query?: {
        limit?: number;
        afterSeq?: number;
        beforeSeq?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Read a stretch of a conversation */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Message'][];
            meta: {
              nextCursor: string | null;
              total?: number;
              hasMore?: boolean;
              throughSeq?: number;
              /** Format: uuid */
              conversationId?: string | null;
              unread?: number;
              canNote?: boolean;
            };
          };
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description FORBIDDEN, SECOND_FACTOR_REQUIRED */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-conversations-by-id-messages': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateMessage'];
      };
    };
    responses: {
      /** @description Send a message or a private note */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Message'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description FORBIDDEN, SECOND_FACTOR_REQUIRED */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description ALREADY_EXISTS */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-conversations-by-id-read': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own; a repeat with the same key and body gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MarkRead'];
      };
    };
    responses: {
      /** @description Mark as read up to a message */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['ReadMark'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description FORBIDDEN, SECOND_FACTOR_REQUIRED */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description IDEMPOTENCY_KEY_RUNNING */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description IDEMPOTENCY_KEY_REUSED */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-messages': {
    parameters: {
      query?: {
        conversationId?: string;
        orderId?: string;
        limit?: number;
        afterSeq?: number;
        beforeSeq?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Read a stretch of a conversation, or of what is said about an order */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Message'][];
            meta: {
              nextCursor: string | null;
              total?: number;
              hasMore?: boolean;
              throughSeq?: number;
              /** Format: uuid */
              conversationId?: string | null;
              unread?: number;
              canNote?: boolean;
            };
          };
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description FORBIDDEN, SECOND_FACTOR_REQUIRED */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-messages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SendMessageTo'];
      };
    };
    responses: {
      /** @description Send a message or a private note */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Message'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description FORBIDDEN, SECOND_FACTOR_REQUIRED */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description ALREADY_EXISTS */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-agents': {
    parameters: {
      query?: {
        inboxId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Whom one may assign */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Agent'][];
            meta: {
              nextCursor: string | null;
              total?: number;
              hasMore?: boolean;
              throughSeq?: number;
              /** Format: uuid */
              conversationId?: string | null;
              unread?: number;
              canNote?: boolean;
            };
          };
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-contacts-by-id-timeline': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        sort?: 'at' | '-at';
        withTotal?: boolean;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What happened with a contact */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['TimelineEntry'][];
            meta: {
              nextCursor: string | null;
              total?: number;
              hasMore?: boolean;
              throughSeq?: number;
              /** Format: uuid */
              conversationId?: string | null;
              unread?: number;
              canNote?: boolean;
            };
          };
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-stats-conversations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description How the conversations stand */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['ConversationStats'];
          };
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-orders-by-id-messages': {
    parameters: {
      query?: {
        limit?: number;
        afterSeq?: number;
        beforeSeq?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Read a stretch of what is said about an order */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Message'][];
            meta: {
              nextCursor: string | null;
              total?: number;
              hasMore?: boolean;
              throughSeq?: number;
              /** Format: uuid */
              conversationId?: string | null;
              unread?: number;
              canNote?: boolean;
            };
          };
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-orders-by-id-messages': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateMessage'];
      };
    };
    responses: {
      /** @description Say something about an order, or note it for staff */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Message'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description ALREADY_EXISTS */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-orders-by-id-read': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own; a repeat with the same key and body gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MarkRead'];
      };
    };
    responses: {
      /** @description Mark what is said about an order as read up to a message */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['ReadMark'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description IDEMPOTENCY_KEY_RUNNING */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description IDEMPOTENCY_KEY_REUSED */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-conversations-by-id-orders': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        sort?: 'createdAt' | '-createdAt';
        withTotal?: boolean;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List the orders that were started in a chat */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['OrderSummary'][];
            meta: {
              nextCursor: string | null;
              total?: number;
              hasMore?: boolean;
              throughSeq?: number;
              /** Format: uuid */
              conversationId?: string | null;
              unread?: number;
              canNote?: boolean;
            };
          };
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-conversations-by-id-orders': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own; a repeat with the same key and body gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateChatOrder'];
      };
    };
    responses: {
      /** @description Start an order for the contact of a chat: a draft, or submitted, which reserves its pieces */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Order'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description ORDER_OUT_OF_STOCK, IDEMPOTENCY_KEY_RUNNING */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description IDEMPOTENCY_KEY_REUSED */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-notifications': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        sort?: 'createdAt' | '-createdAt';
        withTotal?: boolean;
        status?: 'unread' | 'read';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List what concerns oneself, with how much is unread */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Notification'][];
            meta: {
              nextCursor: string | null;
              total?: number;
              hasMore?: boolean;
              throughSeq?: number;
              /** Format: uuid */
              conversationId?: string | null;
              unread?: number;
              canNote?: boolean;
            };
          };
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-notifications-by-id-read': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own; a repeat with the same key and body gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Mark a notification as read */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Notification'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description IDEMPOTENCY_KEY_RUNNING */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description IDEMPOTENCY_KEY_REUSED */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-notifications-read-all': {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own; a repeat with the same key and body gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Mark all notifications as read */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['UnreadCount'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description IDEMPOTENCY_KEY_RUNNING */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description IDEMPOTENCY_KEY_REUSED */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-widget-by-inboxKey-config': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        inboxKey: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description How the widget looks and what it asks */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['WidgetConfig'];
          };
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description ORIGIN_REFUSED */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-widget-by-inboxKey-conversations': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        inboxKey: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BeginConversation'];
      };
    };
    responses: {
      /** @description Begin a chat */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['BegunConversation'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description IDENTITY_REFUSED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description ORIGIN_REFUSED */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description ALREADY_EXISTS */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-widget-conversations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The visitor’s own chats */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['VisitorConversation'][];
            meta: {
              nextCursor: string | null;
              total?: number;
              hasMore?: boolean;
              throughSeq?: number;
              /** Format: uuid */
              conversationId?: string | null;
              unread?: number;
              canNote?: boolean;
            };
          };
        };
      };
      /** @description VISITOR_UNKNOWN */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description ORIGIN_REFUSED */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-widget-conversations-by-id-messages': {
    parameters: {
      query?: {
        limit?: number;
        afterSeq?: number;
        beforeSeq?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Read a stretch of an own chat */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Message'][];
            meta: {
              nextCursor: string | null;
              total?: number;
              hasMore?: boolean;
              throughSeq?: number;
              /** Format: uuid */
              conversationId?: string | null;
              unread?: number;
              canNote?: boolean;
            };
          };
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description VISITOR_UNKNOWN */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description ORIGIN_REFUSED */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-widget-conversations-by-id-messages': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateVisitorMessage'];
      };
    };
    responses: {
      /** @description Send a message */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Message'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description VISITOR_UNKNOWN */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description ORIGIN_REFUSED */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description ALREADY_EXISTS */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-widget-conversations-by-id-read': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MarkRead'];
      };
    };
    responses: {
      /** @description Mark as read up to a message */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['ReadMark'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description VISITOR_UNKNOWN */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description ORIGIN_REFUSED */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'post-widget-conversations-by-id-close': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description End an own chat */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['VisitorConversation'];
          };
        };
      };
      /** @description VALIDATION_FAILED, MALFORMED_JSON */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description VISITOR_UNKNOWN */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description ORIGIN_REFUSED */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_FOUND */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description BODY_TOO_LARGE */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description CONTENT_TYPE_UNSUPPORTED */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-analytics-overview': {
    parameters: {
      query?: {
        from?: string;
        to?: string;
        channel?: ('panel' | 'chat' | 'api' | 'sourcing' | 'import')[];
        compare?: 'previous' | 'year';
        currency?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was sold, and where it came from */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['SalesOverview'];
          };
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-analytics-sales': {
    parameters: {
      query?: {
        from?: string;
        to?: string;
        channel?: ('panel' | 'chat' | 'api' | 'sourcing' | 'import')[];
        compare?: 'previous' | 'year';
        currency?: string;
        interval?: 'day' | 'week' | 'month';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was sold, day by day, week by week or month by month */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Sales'];
          };
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-stats-users-now': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Who is here now, and what was done last */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Activity'];
          };
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-stats-users': {
    parameters: {
      query?: {
        from?: string;
        to?: string;
        interval?: 'day' | 'week' | 'month';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description How people came, how many were active, and how many stayed */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['UserStatistics'];
          };
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-stats-users-export.csv': {
    parameters: {
      query?: {
        from?: string;
        to?: string;
        interval?: 'day' | 'week' | 'month';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The same figures as a file, a line for each interval */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-events': {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
        sort?: '-position';
        withTotal?: boolean;
        from?: string;
        to?: string;
        actorId?: string;
        type?: string[];
        subjectType?: string;
        subjectId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description List what happened */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'success';
            message: string;
            data: components['schemas']['Event'][];
            meta: {
              nextCursor: string | null;
              total?: number;
              hasMore?: boolean;
              throughSeq?: number;
              /** Format: uuid */
              conversationId?: string | null;
              unread?: number;
              canNote?: boolean;
            };
          };
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  'get-events-export.csv': {
    parameters: {
      query?: {
        from?: string;
        to?: string;
        actorId?: string;
        type?: string[];
        subjectType?: string;
        subjectId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Export what happened */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      /** @description VALIDATION_FAILED */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description NOT_SIGNED_IN, SESSION_ENDED */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description SECOND_FACTOR_REQUIRED, FORBIDDEN */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description RATE_LIMITED */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
}
