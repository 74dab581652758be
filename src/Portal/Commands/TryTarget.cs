using System.Text.Json;
using MediaWatch.Core.Parts;

namespace MediaWatch.Portal.Commands;

/// <summary>What is to be tried: an address, and the connector's settings if it needs some.</summary>
/// <param name="Column">Settings of the column whose list <paramref name="Address"/> is; null: it is a home page, or the connector finds out.</param>
sealed record TryTarget(Uri Address, JsonElement? Settings = null, JsonElement? Column = null)
{
    public string SettingsJson => Settings?.GetRawText() ?? "{}";

    /// <summary>Null where it is neither an address nor a readable file.</summary>
    public static TryTarget? Read(string text)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps))
            return new TryTarget(address);
        if (!File.Exists(text))
            return null;
        try
        {
            return JsonSerializer.Deserialize<TryTarget>(File.ReadAllText(text), SettingsSchema.Json) is { Address.IsAbsoluteUri: true } target ? target : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
