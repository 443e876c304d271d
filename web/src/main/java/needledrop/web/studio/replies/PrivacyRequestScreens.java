package needledrop.web.studio.replies;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import needledrop.journal.member.AuditEvent;
import needledrop.journal.person.PersonalRecords;
import needledrop.web.http.Access;
import needledrop.web.http.Form;
import needledrop.web.http.Routes;
import needledrop.web.studio.page.FlashMessage;
import needledrop.web.studio.page.StudioPages;

/** The screen that finds, exports or erases all data stored about one email address. */
final class PrivacyRequestScreens implements Routes {
  private static final String PATH = "/studio/person";

  private final StudioPages studioPages;
  private final PersonalRecords personalRecords;

  PrivacyRequestScreens(StudioPages studioPages, PersonalRecords personalRecords) {
    this.studioPages = studioPages;
    this.personalRecords = personalRecords;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(PATH, request -> show(request, Form.empty(), 0), Access.ADMINISTER);
    routes.post(PATH, this::submit, Access.ADMINISTER);
  }

  private void submit(Context request) {
    Form form = Form.of(request).require("email", "Enter an email address.");
    String email = form.get("email");
    if (!form.isValid()) {
      studioPages.showInvalid(request, "replies/privacyRequest", values(form, 0));
      return;
    }
    switch (form.get("act")) {
      case "export" -> export(request, email);
      case "erase" -> erase(request, email);
      default ->
          show(
              request,
              form,
              personalRecords.export(email).values().stream().mapToInt(List::size).sum());
    }
  }

  private void show(Context request, Form form, int kept) {
    studioPages.show(request, "replies/privacyRequest", values(form, kept));
  }

  private static Map<String, Object> values(Form form, int kept) {
    return Map.of("form", form, "kept", kept);
  }

  private void export(Context request, String email) {
    studioPages.audit(
        request,
        FlashMessage.success("Exported the data stored about an address.")
            .withAuditEvent(AuditEvent.PERSON));
    request
        .header("Cache-Control", "no-store")
        .header("Content-Disposition", "attachment; filename=\"person.json\"")
        .contentType("application/json;charset=utf-8")
        .result(personalRecords.exportJson(email));
  }

  private void erase(Context request, String email) {
    int replies = personalRecords.erase(email);
    studioPages.redirect(
        request,
        PATH,
        FlashMessage.success(
                replies == 0
                    ? "All data stored about this address was erased. It had no replies."
                    : "All data stored about this address was erased, including its replies.")
            .withAuditEvent(AuditEvent.PERSON));
  }
}
