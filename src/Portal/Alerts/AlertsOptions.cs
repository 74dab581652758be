using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace MediaWatch.Portal.Alerts;

public sealed class AlertsOptions
{
    /// <summary>Where receivers of a message reach the portal.</summary>
    [Required]
    public Uri PublicAddress { get; set; } = new("http://localhost:8080/");
}

[OptionsValidator]
sealed partial class AlertsOptionsValidator : IValidateOptions<AlertsOptions>;
