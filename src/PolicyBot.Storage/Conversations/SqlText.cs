using System.Data;
using System.Data.Common;

namespace PolicyBot.Storage.Conversations;

/// <summary>Statements with the values of their parameters: one transaction.</summary>
/// <param name="Text">The statements.</param>
/// <param name="Parameters">The values; a statement need not use them all.</param>
internal sealed record SqlText(string Text, IReadOnlyList<(string Name, DbType Type, object? Value)> Parameters)
{
    /// <summary>Gives a command the statements and the values.</summary>
    public void FillIn(DbCommand command)
    {
#pragma warning disable CA2100 // Made of constants.
        command.CommandText = Text;
#pragma warning restore CA2100
        foreach (var (name, type, value) in Parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.DbType, parameter.Value) = (name, type, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }
    }

    /// <summary>Gives a command that has the statements already the values.</summary>
    public void FillAnew(DbCommand command)
    {
        for (var i = 0; i < Parameters.Count; i++)
            command.Parameters[i].Value = Parameters[i].Value ?? DBNull.Value;
    }
}
