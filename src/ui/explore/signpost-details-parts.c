/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-details-parts.h"

#include <glib/gi18n-lib.h>

#include "core/catalogue/signpost-lookup.h"
#include "ui/signpost-fit-symbol.h"

/* A longer list is what the matrix is for. */
#define N_MOST_USE_CASES 50

static GtkWidget *
create_label (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "label", text,
                       "xalign", 0.0,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "width-chars", 10,
                       NULL);
}

static GtkWidget *
create_heading (const char *text,
                const char *css_class)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "label", text,
                       "xalign", 0.0,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "width-chars", 10,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                       "css-classes", (const char *[]) { css_class, NULL },
                       NULL);
}

void
signpost_details_append_title (GtkBox     *box,
                               const char *title,
                               const char *subtitle)
{
  GtkWidget *label;

  gtk_box_append (box, create_heading (title, "title-3"));

  if (subtitle == NULL)
    return;

  label = create_label (subtitle);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (box, label);
}

void
signpost_details_append_heading (GtkBox     *box,
                                 const char *text)
{
  GtkWidget *heading = create_heading (text, "heading");

  gtk_widget_set_margin_top (heading, 12);
  gtk_box_append (box, heading);
}

void
signpost_details_append_paragraph (GtkBox     *box,
                                   const char *text)
{
  gtk_box_append (box, create_label (text));
}

void
signpost_details_append_bullet (GtkBox     *box,
                                const char *text)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *bullet = g_object_new (GTK_TYPE_LABEL,
                                    "label", "•",
                                    "valign", GTK_ALIGN_START,
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                    "css-classes", (const char *[]) { "dim-label", NULL },
                                    NULL);
  GtkWidget *label = create_label (text);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), bullet);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (box, line);
}

void
signpost_details_append_bullets (GtkBox    *box,
                                 GPtrArray *statements)
{
  for (guint i = 0; i < statements->len; i++)
    {
      const SignpostStatement *statement = g_ptr_array_index (statements, i);

      signpost_details_append_bullet (box, statement->text);
    }
}

void
signpost_details_append_notes (GtkBox    *box,
                               GPtrArray *statements)
{
  for (guint i = 0; i < statements->len; i++)
    {
      const SignpostStatement *statement = g_ptr_array_index (statements, i);
      GtkWidget *note = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      GtkWidget *marker = create_label (_("Note"));

      gtk_widget_add_css_class (marker, "caption-heading");
      gtk_box_append (GTK_BOX (note), marker);
      gtk_box_append (GTK_BOX (note), create_label (statement->text));
      gtk_widget_add_css_class (note, "explore-note");
      gtk_box_append (box, note);
    }
}

static void
fill_section (GtkExpander           *expander,
              const SignpostSection *section)
{
  GtkWidget *items = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (items, "explore-section");
  if (section->items->len == 1)
    {
      const SignpostStatement *statement = g_ptr_array_index (section->items, 0);

      signpost_details_append_paragraph (GTK_BOX (items), statement->text);
    }
  else
    {
      signpost_details_append_bullets (GTK_BOX (items), section->items);
    }

  gtk_expander_set_child (expander, items);
}

static void
expanded_cb (GtkExpander           *expander,
             GParamSpec            *pspec,
             const SignpostSection *section)
{
  if (gtk_expander_get_child (expander) == NULL)
    fill_section (expander, section);
}

void
signpost_details_append_sections (GtkBox    *box,
                                  GPtrArray *sections,
                                  gboolean   open_first)
{
  for (guint i = 0; i < sections->len; i++)
    {
      SignpostSection *section = g_ptr_array_index (sections, i);
      GtkWidget *expander = gtk_expander_new (section->title);

      gtk_widget_add_css_class (gtk_expander_get_label_widget (GTK_EXPANDER (expander)), "heading");
      g_signal_connect (expander, "notify::expanded", G_CALLBACK (expanded_cb), section);
      gtk_expander_set_expanded (GTK_EXPANDER (expander), open_first && i == 0);
      gtk_box_append (box, expander);
    }
}

void
signpost_details_append_fit (GtkBox           *box,
                             SignpostFitLevel  level)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *symbol = signpost_fit_symbol_new (level);

  gtk_box_append (GTK_BOX (line), symbol);
  gtk_box_append (GTK_BOX (line), create_label (signpost_fit_level_to_title (level)));
  gtk_widget_add_css_class (line, "explore-fit");
  gtk_box_append (box, line);
}

/* A button with a title, and what is said about it below. caption: (nullable) */
static GtkWidget *
create_link (const char *title,
             const char *caption,
             GtkWidget  *before,
             GtkWidget  *after)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = gtk_button_new ();

  if (before != NULL)
    gtk_box_append (GTK_BOX (content), before);

  gtk_box_append (GTK_BOX (texts), create_label (title));
  if (caption != NULL)
    {
      GtkWidget *label = create_label (caption);

      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (texts), label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, caption,
                                      -1);
    }
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (content), texts);

  if (after != NULL)
    gtk_box_append (GTK_BOX (content), after);

  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "explore-link");

  return button;
}

static GtkWidget *
create_level_word (SignpostFitLevel level)
{
  GtkWidget *word = create_label (signpost_fit_level_to_title (level));

  gtk_label_set_wrap (GTK_LABEL (word), FALSE);
  gtk_widget_add_css_class (word, "caption");
  gtk_widget_add_css_class (word, "dim-label");

  return word;
}

void
signpost_details_append_link (GtkBox                 *box,
                              const char             *title,
                              const SignpostFitLevel *level,
                              const char             *use_case_id,
                              const char             *category_id)
{
  GtkWidget *button = create_link (title, NULL,
                                   level != NULL ? signpost_fit_symbol_new (*level) : NULL,
                                   level != NULL ? create_level_word (*level) : NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", use_case_id, category_id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "explore.select");
  gtk_box_append (box, button);
}

void
signpost_details_append_use_cases (GtkBox                 *box,
                                   GPtrArray              *use_cases,
                                   const SignpostFitLevel *level,
                                   const char             *category_id)
{
  guint n_shown = MIN (use_cases->len, N_MOST_USE_CASES);
  guint n_more = use_cases->len - n_shown;
  g_autofree char *more = g_strdup_printf (ngettext ("… and %u more", "… and %u more", n_more), n_more);

  for (guint i = 0; i < n_shown; i++)
    {
      SignpostUseCase *use_case = g_ptr_array_index (use_cases, i);

      signpost_details_append_link (box, signpost_use_case_get_title (use_case), level,
                                    signpost_use_case_get_id (use_case), category_id);
    }

  if (n_more > 0)
    signpost_details_append_paragraph (box, more);
}

void
signpost_details_append_described_link (GtkBox     *box,
                                        const char *title,
                                        const char *caption,
                                        const char *use_case_id,
                                        const char *category_id)
{
  GtkWidget *button = create_link (title, caption, NULL, NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", use_case_id, category_id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "explore.select");
  gtk_box_append (box, button);
}

void
signpost_details_append_page_link (GtkBox            *box,
                                   const char        *title,
                                   const char        *caption,
                                   SignpostSpotKind  kind,
                                   const char        *id)
{
  GtkWidget *button = create_link (title, caption, NULL, NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)",
                                    signpost_spot_kind_to_nick (kind), id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "explore.open");
  gtk_box_append (box, button);
}

void
signpost_details_append_record_link (GtkBox     *box,
                                     const char *title,
                                     const char *caption,
                                     const char *uri)
{
  GtkWidget *button = create_link (title, caption, NULL, NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", uri);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-record");
  gtk_box_append (box, button);
}

char *
signpost_details_dup_methods (SignpostCatalogue  *catalogue,
                              const char * const *ids)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (titles, (gpointer) signpost_category_get_short_title (
                               signpost_catalogue_find_category (catalogue, ids[i])));
  g_ptr_array_add (titles, NULL);

  return titles->len > 1 ? g_strjoinv (" + ", (char **) titles->pdata) : NULL;
}

void
signpost_details_append_options (GtkBox            *box,
                                 SignpostCatalogue *catalogue,
                                 const char        *use_case_id,
                                 const char        *category_id)
{
  g_auto (GStrv) ids = signpost_catalogue_list_options (catalogue, use_case_id, category_id);
  GtkWidget *button;

  if (ids[0] == NULL)
    return;

  signpost_details_append_heading (box, _("Technical options"));
  for (guint i = 0; ids[i] != NULL; i++)
    {
      SignpostTechnicalOption *option = signpost_catalogue_find_technical_option (catalogue, ids[i]);

      signpost_details_append_page_link (box, signpost_technical_option_get_title (option), NULL,
                                         SIGNPOST_SPOT_TECHNICAL_OPTION, ids[i]);
    }

  button = gtk_button_new_with_mnemonic (_("_Side by Side"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)",
                                    use_case_id != NULL ? use_case_id : "",
                                    category_id != NULL ? category_id : "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "explore.show-sheet");
  gtk_box_append (box, button);
}
