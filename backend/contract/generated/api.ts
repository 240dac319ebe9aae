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
    post?: never;
    delete?: never;
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
    /** Suspend a user, give another role, or set one’s own availability */
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
    post?: never;
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
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Login: {
      email: string;
      password: string;
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
      profile: components['schemas']['UserProfile'];
      abilities: {
        update: boolean;
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
      ip: string;
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
      'users:update'?: 'all';
      /** @enum {string} */
      'roles:read'?: 'all';
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
      merchant: components['schemas']['Merchant'];
    };
    UpdateUser: {
      /** @enum {string} */
      status?: 'ACTIVE' | 'SUSPENDED';
      /** Format: uuid */
      roleId?: string;
      /** @enum {string} */
      availability?: 'AVAILABLE' | 'AWAY';
    };
    Role: {
      /** Format: uuid */
      id: string;
      key: string;
      name: string;
      builtIn: boolean;
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
    Error: {
      /** @constant */
      status: 'error';
      /** @enum {string} */
      code:
        | 'VALIDATION_FAILED'
        | 'MALFORMED_JSON'
        | 'NOT_SIGNED_IN'
        | 'SESSION_ENDED'
        | 'WRONG_CREDENTIALS'
        | 'VISITOR_UNKNOWN'
        | 'IDENTITY_REFUSED'
        | 'FORBIDDEN'
        | 'ORIGIN_REFUSED'
        | 'NOT_FOUND'
        | 'METHOD_NOT_ALLOWED'
        | 'STATE_REFUSED'
        | 'ALREADY_EXISTS'
        | 'STOCK_INSUFFICIENT'
        | 'ORDER_OUT_OF_STOCK'
        | 'ASSIGNEE_UNFIT'
        | 'LAST_ADMIN'
        | 'IDEMPOTENCY_KEY_RUNNING'
        | 'VERSION_STALE'
        | 'BODY_TOO_LARGE'
        | 'CONTENT_TYPE_UNSUPPORTED'
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
      /** @description WRONG_CREDENTIALS */
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
        sort?: 'createdAt' | '-createdAt' | 'email' | '-email';
        withTotal?: boolean;
        q?: string;
        updatedSince?: string;
        status?: ('INVITED' | 'ACTIVE' | 'SUSPENDED')[];
        permission?:
          | 'users:read'
          | 'users:update'
          | 'roles:read'
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
          | 'analytics:read';
        scope?: 'all' | 'inbox' | 'company' | 'own' | 'catalogue' | 'sales';
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
      /** @description Suspend a user, give another role, or set one’s own availability */
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
      /** @description FORBIDDEN */
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
      /** @description LAST_ADMIN */
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
      /** @description FORBIDDEN */
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
      /** @description FORBIDDEN */
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
      /** @description FORBIDDEN */
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
      /** @description FORBIDDEN */
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
      /** @description FORBIDDEN */
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
      /** @description FORBIDDEN */
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
      /** @description FORBIDDEN */
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
      /** @description FORBIDDEN */
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
      /** @description FORBIDDEN */
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
      /** @description FORBIDDEN */
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
      /** @description FORBIDDEN */
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
      /** @description FORBIDDEN */
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
      /** @description FORBIDDEN */
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
      /** @description FORBIDDEN */
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
      /** @description FORBIDDEN */
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
      /** @description FORBIDDEN */
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
      /** @description FORBIDDEN */
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
      /** @description FORBIDDEN */
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
      /** @description FORBIDDEN */
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
      /** @description FORBIDDEN */
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
      /** @description FORBIDDEN */
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
      /** @description FORBIDDEN */
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
      /** @description FORBIDDEN */
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
      /** @description FORBIDDEN */
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
      /** @description FORBIDDEN */
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
      /** @description FORBIDDEN */
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
      /** @description FORBIDDEN */
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
      /** @description FORBIDDEN */
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
      /** @description FORBIDDEN */
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
      /** @description FORBIDDEN */
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
      /** @description FORBIDDEN */
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
      /** @description FORBIDDEN */
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
      /** @description FORBIDDEN */
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
      /** @description FORBIDDEN */
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
}
