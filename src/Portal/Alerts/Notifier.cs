using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using MediaWatch.Core.Parts;

namespace MediaWatch.Portal.Alerts;

/// <summary>Reads the settings once and hands a typed record to the notifier.</summary>
public abstract class Notifier<TSettings> : INotifier where TSettings : class
{
    public abstract string Key { get; }
    public abstract string Name { get; }
    public Type SettingsType => typeof(TSettings);
    public virtual TimeSpan Pace => TimeSpan.Zero;

    public virtual int Fits(Notice notice) => notice.Lines.Count;

    public Task<string?> SendAsync(Notice notice, JsonElement settings, HttpClient http, CancellationToken ct) =>
        SendAsync(notice, Read(settings), http, ct);

    protected abstract Task<string?> SendAsync(Notice notice, TSettings settings, HttpClient http, CancellationToken ct);

    static TSettings Read(JsonElement json)
    {
        try
        {
            var settings = json.Deserialize<TSettings>(SettingsSchema.Json) ?? throw new SendException("渠道没有设置", permanent: true);
            var wrong = new List<ValidationResult>();
            return Validator.TryValidateObject(settings, new ValidationContext(settings), wrong, validateAllProperties: true)
                ? settings
                : throw new SendException($"渠道设置不完整：{string.Join("；", wrong.Select(w => w.ErrorMessage))}", permanent: true);
        }
        catch (JsonException e)
        {
            throw new SendException("渠道设置无法读取，请重新填写", permanent: true, e);
        }
    }
}
