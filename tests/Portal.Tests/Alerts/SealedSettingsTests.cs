using System.Text.Json.Nodes;
using MediaWatch.Core.Parts;
using MediaWatch.Portal.Alerts;
using Microsoft.AspNetCore.DataProtection;

namespace MediaWatch.Portal.Tests.Alerts;

public sealed class SealedSettingsTests
{
    static readonly SettingsSchema Schema = SettingsSchema.Of(typeof(MailSettings));
    readonly SealedSettings settings = new(new EphemeralDataProtectionProvider());

    [Fact]
    public void Shows_no_secret_in_the_database_and_none_in_the_form()
    {
        var kept = settings.Seal(new JsonObject { ["host"] = "smtp.example.test", ["password"] = "right" });
        kept.ShouldNotContain("smtp");
        settings.Open(kept).ShouldNotBeNull()["password"]!.ToString().ShouldBe("right"); // put in above
        var shown = settings.Shown(kept, Schema);
        shown["host"]!.ToString().ShouldBe("smtp.example.test"); // put in above
        shown.ContainsKey("password").ShouldBeFalse();
    }

    [Fact]
    public void Keeps_a_secret_that_the_form_leaves_blank_and_takes_a_new_one()
    {
        var kept = settings.Seal(new JsonObject { ["host"] = "a", ["password"] = "right" });
        settings.Merge(kept, new JsonObject { ["host"] = "b", ["password"] = "" }, Schema).ToJsonString().ShouldBe("""{"host":"b","password":"right"}""");
        settings.Merge(kept, new JsonObject { ["host"] = "b", ["password"] = "new" }, Schema).ToJsonString().ShouldBe("""{"host":"b","password":"new"}""");
    }

    [Fact]
    public void Reads_nothing_that_was_sealed_with_other_keys() =>
        settings.Open(new SealedSettings(new EphemeralDataProtectionProvider()).Seal([])).ShouldBeNull();
}
