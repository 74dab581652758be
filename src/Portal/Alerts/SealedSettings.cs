using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediaWatch.Core.Parts;
using Microsoft.AspNetCore.DataProtection;

namespace MediaWatch.Portal.Alerts;

/// <summary>A channel's settings as they are kept: encrypted with the data folder's keys, so that a copy of the database shows no password.</summary>
public sealed class SealedSettings(IDataProtectionProvider protection)
{
    readonly IDataProtector protector = protection.CreateProtector("channel-settings.v1");

    public string Seal(JsonObject settings) => protector.Protect(settings.ToJsonString(SettingsSchema.Json));

    /// <summary>Null: sealed with keys that this data folder does not have.</summary>
    public JsonObject? Open(string settings)
    {
        try
        {
            return JsonNode.Parse(protector.Unprotect(settings)) as JsonObject;
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            return null;
        }
    }

    /// <summary>What a form may show: every setting but the secret ones.</summary>
    public JsonObject Shown(string settings, SettingsSchema schema)
    {
        var shown = Open(settings) ?? [];
        foreach (var field in schema.Fields.Where(f => f.Secret))
            shown.Remove(field.Key);
        return shown;
    }

    /// <summary>Takes over a form's values; a secret left blank keeps the one that is stored.</summary>
    public JsonObject Merge(string? stored, JsonObject form, SettingsSchema schema)
    {
        var merged = (JsonObject)form.DeepClone();
        var before = stored is null ? null : Open(stored);
        foreach (var field in schema.Fields.Where(f => f.Secret && string.IsNullOrEmpty(merged[f.Key]?.ToString())))
        {
            merged.Remove(field.Key);
            if (before?[field.Key] is { } kept)
                merged[field.Key] = kept.DeepClone();
        }
        return merged;
    }
}
