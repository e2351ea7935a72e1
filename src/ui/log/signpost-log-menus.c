/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/log/signpost-log-menus.h"

#include <glib/gi18n-lib.h>

#define BIT(status) (1u << (SIGNPOST_STATUS_##status))

/* A record is proposed, then accepted or rejected; what was accepted is deprecated or superseded one day. Whatever is over may be taken up
 * again. */
static const guint next_statuses[] = {
  [SIGNPOST_STATUS_NONE] = BIT (PROPOSED) | BIT (ACCEPTED),
  [SIGNPOST_STATUS_PROPOSED] = BIT (ACCEPTED) | BIT (REJECTED),
  [SIGNPOST_STATUS_ACCEPTED] = BIT (DEPRECATED) | BIT (SUPERSEDED),
  [SIGNPOST_STATUS_REJECTED] = BIT (PROPOSED),
  [SIGNPOST_STATUS_DEPRECATED] = BIT (PROPOSED) | BIT (SUPERSEDED),
  [SIGNPOST_STATUS_SUPERSEDED] = BIT (PROPOSED),
  [SIGNPOST_STATUS_DRAFT] = BIT (PROPOSED),
  [SIGNPOST_STATUS_OTHER] = BIT (PROPOSED) | BIT (ACCEPTED) | BIT (REJECTED),
};

static const SignpostStatus statuses[] = {
  SIGNPOST_STATUS_PROPOSED, SIGNPOST_STATUS_ACCEPTED, SIGNPOST_STATUS_REJECTED, SIGNPOST_STATUS_DEPRECATED,
  SIGNPOST_STATUS_SUPERSEDED, SIGNPOST_STATUS_DRAFT,
};

static void
add_item (GMenu          *section,
          SignpostStatus  status)
{
  g_autoptr (GMenuItem) item = NULL;

  /* By what, has to be asked. */
  if (status == SIGNPOST_STATUS_SUPERSEDED)
    {
      g_menu_append (section, _("Superseded By…"), "log.supersede");
      return;
    }

  item = g_menu_item_new (signpost_status_to_title (status), NULL);
  g_menu_item_set_action_and_target (item, "log.set-status", "s", signpost_status_to_nick (status));
  g_menu_append_item (section, item);
}

static void
add_section (GMenu          *menu,
             SignpostStatus  status,
             gboolean        is_next)
{
  g_autoptr (GMenu) section = g_menu_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (statuses); i++)
    if (statuses[i] != status && ((next_statuses[status] & (1u << statuses[i])) != 0) == is_next)
      add_item (section, statuses[i]);

  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

GMenuModel *
signpost_log_status_menu_new (SignpostStatus status)
{
  GMenu *menu = g_menu_new ();

  add_section (menu, status, TRUE);
  add_section (menu, status, FALSE);

  return G_MENU_MODEL (menu);
}
